/** Languages whose fences are run as programs of this machine, which the user has to allow by hand. */
export const allowedLanguages = ['js', 'python'] as const;

export type AllowedLanguage = (typeof allowedLanguages)[number];
