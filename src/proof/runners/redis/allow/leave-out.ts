/** What an author can do about what a proof never does. */
export const leaveOut = 'Leave it out, or add `illustration` behind the language of an example that is not run.';
