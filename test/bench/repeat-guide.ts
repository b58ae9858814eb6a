import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A section file, taken apart: what stands before its questions, the questions, and the notes of all of them. */
interface SectionText {
  readonly name: string;
  readonly head: string;
  readonly questions: readonly string[];
  readonly notes: string;
}

/**
 * Makes a guide with a given number of questions by repeating another one's sections. The first copy keeps its ids, so
 * that all references, those of later copies too, lead there.
 *
 * @param source - Folder of the guide to repeat.
 * @param target - Folder of the new guide, not there yet.
 * @param count - Number of questions; the last copy is cut short where it has to be.
 */
export async function repeatGuide(source: string, target: string, count: number): Promise<void> {
  await mkdir(target, { recursive: true });
  // Copies of released questions would be told for having moved.
  const isCopied = (path: string) => !/\/(?:\d\d-[^/]*\.md|ids\.json)$/.test(path);
  await cp(source, target, { recursive: true, filter: isCopied });
  const sections = await readSections(source);
  const ids: string[] = [];
  let left = count;
  for (let copy = 1; left > 0; copy += 1) {
    for (const section of sections) {
      const questions = section.questions.slice(0, left);
      if (questions.length === 0) continue;
      left -= questions.length;
      const id = renamed(section.name.replace(/^\d\d-|\.md$/g, ''), copy);
      ids.push(id);
      await writeFile(join(target, `${id}.md`), copyOf({ ...section, questions }, copy));
    }
  }
  await writeConfig(target, ids);
}

const renamed = (id: string, copy: number) => (copy === 1 ? id : `${id}-${copy}`);

async function readSections(folder: string): Promise<SectionText[]> {
  const names = (await readdir(folder)).filter((name) => /^\d\d-.*\.md$/.test(name)).toSorted();
  return Promise.all(names.map(async (name) => takeApart(name, await readFile(join(folder, name), 'utf8'))));
}

function takeApart(name: string, text: string): SectionText {
  const isNote = (line: string) => line.startsWith('[^');
  const lines = text.split('\n');
  const [head = '', ...questions] = lines
    .filter((line) => !isNote(line))
    .join('\n')
    .split(/^(?=## )/m);
  return { name, head, questions, notes: lines.filter(isNote).join('\n') };
}

function copyOf({ head, questions, notes }: SectionText, copy: number): string {
  const ownHead = head.replace(/^id: (.+)$/m, (_, id: string) => `id: ${renamed(id, copy)}`);
  // The id is the label that begins with "#", on the line below the question's heading.
  const ownQuestions = questions.map((text) =>
    text.replace(/`#([^`]+)`/, (_, id: string) => `\`#${renamed(id, copy)}\``),
  );
  return `${ownHead}${ownQuestions.join('')}\n${notes}\n`;
}

async function writeConfig(folder: string, ids: readonly string[]): Promise<void> {
  const file = join(folder, 'guide.yaml');
  const config = (await readFile(file, 'utf8'))
    .replace(/^sections:(?: .*|(?:\n +- .*)+)$/m, `sections: [${ids.join(', ')}]`)
    // Copies repeat titles, and a copy that was cut short has notes that nobody cites.
    .replace(/^strict: true\n/m, '');
  await writeFile(file, config);
}
