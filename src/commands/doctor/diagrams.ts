import type { EnginePresence } from '../../pipeline/draw.js';
import { installCommand } from '../own-program.js';
import type { Diagnosis } from './diagnosis.js';

/**
 * Which languages of diagrams are drawn here, and by what.
 *
 * @param root - The product's own folder, from which packages are resolved.
 */
export function checkDiagrams(root: string, engines: readonly EnginePresence[]): Diagnosis {
  const present = engines.flatMap(({ language, found }) =>
    found ? [`${language} is drawn by ${found.name} ${found.version}`] : [],
  );
  const absent = engines.filter(({ found }) => !found);
  const without = absent.length === 0 ? [] : [`nothing draws ${absent.map(({ language }) => language).join(', ')}`];
  const message = [...present, ...without].join('; ');
  if (absent.length === 0) return { name: 'Diagrams', status: 'ok', message };
  const command = installCommand(
    absent.map(({ proposed }) => proposed),
    root,
    'build',
  );
  return { name: 'Diagrams', status: 'ok', message, hint: `Only guides with such diagrams need it: ${command}` };
}
