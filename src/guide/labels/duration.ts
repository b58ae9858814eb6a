/** "45 min", "2 h", "1 h 10 min": numbers keep their units on their line. */
export function hoursAndMinutes(minutes: number, hour: string, minute: string): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    ...(hours > 0 ? [`${hours}\u00a0${hour}`] : []),
    ...(rest > 0 || hours === 0 ? [`${rest}\u00a0${minute}`] : []),
  ];
  return parts.join(' ');
}
