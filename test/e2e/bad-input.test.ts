import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { prepbook, steady, teaHouse, temporaryFolder } from './command-line.js';
import { digests } from './files.js';

/** What a spoilt build says, and whether the book that was made before is still whole. */
interface Refusal {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly kept: boolean;
}

/** A folder with a guide and the good book that was made of it. */
let good: string;
beforeAll(async () => {
  good = await teaHouse(afterAll);
  const outcome = await prepbook(['build', 'tea', '--format', 'html', '--quiet'], { cwd: good });
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
});

/**
 * Takes the good book, spoils something, builds again.
 *
 * @param spoil - Gets the folder that holds `content/tea`.
 */
async function refusal(args: readonly string[], spoil: (folder: string) => Promise<void> = async () => {}) {
  const folder = await temporaryFolder();
  await cp(good, folder, { recursive: true, preserveTimestamps: true });
  const before = await digests(join(folder, 'output'));
  expect(Object.keys(before)).toEqual(['tea/manifest.json', 'tea/tea.html']);
  await spoil(folder);
  const { code, stdout, stderr } = await prepbook([...args, '--quiet'], { cwd: folder });
  const after = await digests(join(folder, 'output'));
  const refused: Refusal = {
    code,
    stdout,
    stderr: steady(stderr, folder),
    kept: JSON.stringify(after) === JSON.stringify(before),
  };
  return refused;
}

const build = ['build', 'tea', '--format', 'html'];

it('no such guide', async () => {
  expect(await refusal(['build', 'teh'])).toMatchInlineSnapshot(`
    {
      "code": 2,
      "kept": true,
      "stderr": "error: There is no guide \`teh\`.
    hint: Did you mean \`tea\`? There is: tea.
    ",
      "stdout": "",
    }
  `);
});

it('several guides and none named', async () => {
  const addCoffee = (folder: string) =>
    cp(join(folder, 'content/tea'), join(folder, 'content/coffee'), { recursive: true });
  expect(await refusal(['build', '--level', 'easy'], addCoffee)).toMatchInlineSnapshot(`
    {
      "code": 2,
      "kept": true,
      "stderr": "error: There are several guides, and none is named: coffee, tea.
    hint: Name one:
      npx prepbook build coffee --level easy --quiet
      npx prepbook build tea --level easy --quiet
    ",
      "stdout": "",
    }
  `);
});

it('guide.yaml missing', async () => {
  expect(await refusal(build, (folder) => rm(join(folder, 'content/tea/guide.yaml')))).toMatchInlineSnapshot(`
    {
      "code": 2,
      "kept": true,
      "stderr": "error: The folder \`tea\` holds no guide.yaml.
    hint: A guide is a folder with a \`guide.yaml\` and a Markdown file for each section. Write one there, or name another folder.
    ",
      "stdout": "",
    }
  `);
});

it('guide.yaml not YAML', async () => {
  const spoil = (folder: string) => writeFile(join(folder, 'content/tea/guide.yaml'), 'title: [Tea\nsections: {\n');
  expect(await refusal(build, spoil)).toMatchInlineSnapshot(`
    {
      "code": 1,
      "kept": true,
      "stderr": "content/tea/guide.yaml:1:8  error  This \`[\` is never closed. Write \`]\` where it ends.  yaml-well-formed

    1 error
    Nothing was made; what was made before is as it was.
    ",
      "stdout": "",
    }
  `);
});

it('guide.yaml with wrong types', async () => {
  const yaml =
    'title: [Tea]\nauthors: 7\nlevels: {}\nsections: leaves\nreviewed: yesterday\ntitel: Tea\neditions: { quick: easy }\n';
  const spoil = (folder: string) => writeFile(join(folder, 'content/tea/guide.yaml'), yaml);
  expect(await refusal(build, spoil)).toMatchInlineSnapshot(`
    {
      "code": 1,
      "kept": true,
      "stderr": "content/tea/guide.yaml:1:8   error  \`title\` must be text, not a list.                                    value-expected
        The title of the book.
    content/tea/guide.yaml:2:10  error  \`authors\` must be a list, not \`7\`. Write \`authors: [7]\`              value-expected
        A name, or \`{ name, url }\`, each.
    content/tea/guide.yaml:3:9   error  \`levels\` must be a list, not \`key: value\` pairs.                     value-expected
        The difficulty scale, easiest first. Without it no question has a level, and all labels are tags.
    content/tea/guide.yaml:4:11  error  \`sections\` must be a list, not \`leaves\`. Write \`sections: [leaves]\`  value-expected
        Ids of the sections in book order. Their files are \`<id>.md\` or \`NN-<id>.md\`.
    content/tea/guide.yaml:5:11  error  \`reviewed\` must be a date such as \`2026-11-23\`, not \`yesterday\`.     value-expected
        The date of the last review, such as \`2026-11-23\`: the date of the book. Without it no date is printed.
    content/tea/guide.yaml:6:1   error  Unknown key \`titel\`. Did you mean \`title\`?                           key-known
    content/tea/guide.yaml:7:20  error  Edition \`quick\` must be \`key: value\` pairs, not \`easy\`.              value-expected

    7 errors
    Nothing was made; what was made before is as it was.
    ",
      "stdout": "",
    }
  `);
});

it('a section file that is not UTF-8', async () => {
  const latin1 = Buffer.from('---\ntitle: Th\xe9\n---\n\n## A quoi sert le th\xe9 ?\n', 'latin1');
  const spoil = (folder: string) => writeFile(join(folder, 'content/tea/02-water.md'), latin1);
  expect(await refusal(build, spoil)).toMatchInlineSnapshot(`
    {
      "code": 1,
      "kept": true,
      "stderr": "content/tea/02-water.md:2:10  error  This is not UTF-8. Save the file with the encoding UTF-8.  file-readable

    1 error
    Nothing was made; what was made before is as it was.
    ",
      "stdout": "",
    }
  `);
});

it('a label line with two levels, and other faults of the same run', async () => {
  const text = [
    '## How hot should the water be?',
    '',
    '`mid` `hard` `#heat`',
    '',
    'Below boiling; see [cups](#cups).[^lost]',
    '',
    '## How hot should the water be?',
    '',
    'No label line at all.',
    '',
  ];
  const spoil = (folder: string) => writeFile(join(folder, 'content/tea/02-water.md'), text.join('\n'));
  expect(await refusal(build, spoil)).toMatchInlineSnapshot(`
    {
      "code": 1,
      "kept": true,
      "stderr": "content/tea/02-water.md:1:1   warning  This question has no follow-up. Add a part \`### Follow-up: …?\`                 follow-up-present
    content/tea/02-water.md:1:1   error    This file has no title. Write a heading on top, such as \`# Keys\`, or \`title: Keys\` in its front matter.  section-titled
    content/tea/02-water.md:1:1   warning  This answer cites no source. Write \`[^1]\` in it, and below it the note: \`[^1]: [Title](https://…)\`  source-present
    content/tea/02-water.md:1:1   warning  This question does not say why it is asked. Add a part \`### Why it is asked\`   why-present
    content/tea/02-water.md:3:7   error    A question has one level, and this one has two: \`mid\` and \`hard\`. Remove one.  label-line-single-level
    content/tea/02-water.md:5:20  error    No question, section or heading is called \`#cups\`. Write the id of one.        reference-known
    content/tea/02-water.md:5:34  error    The note \`[^lost]\` is not defined in this file. Add \`[^lost]: …\` below.        footnote-defined
    content/tea/02-water.md:7:1   warning  This question has no follow-up. Add a part \`### Follow-up: …?\`                 follow-up-present
    content/tea/02-water.md:7:1   error    This question has no labels. Write a line below its heading, in backticks, the level first: \`easy\`  question-level-present
        The levels are: easy, mid, hard.
    content/tea/02-water.md:7:1   warning  This answer cites no source. Write \`[^1]\` in it, and below it the note: \`[^1]: [Title](https://…)\`  source-present
    content/tea/02-water.md:7:1   warning  Another question has the same title. Give each a title of its own.             title-unique
        content/tea/02-water.md:1:1  first used here
    content/tea/02-water.md:7:1   warning  This question does not say why it is asked. Add a part \`### Why it is asked\`   why-present

    5 errors, 7 warnings
    Nothing was made; what was made before is as it was.
    ",
      "stdout": "",
    }
  `);
});

it('a listed section that is missing', async () => {
  expect(await refusal(build, (folder) => rm(join(folder, 'content/tea/02-water.md')))).toMatchInlineSnapshot(`
    {
      "code": 1,
      "kept": true,
      "stderr": "content/tea/guide.yaml:8:20  error  The guide's folder holds no \`water.md\` or \`01-water.md\`. Write that file, or take the id out of the list.  section-present

    1 error
    Nothing was made; what was made before is as it was.
    ",
      "stdout": "",
    }
  `);
});

it('a picture outside the guide', async () => {
  const spoil = async (folder: string) => {
    await writeFile(join(folder, 'content/secret.png'), 'SECRET');
    await writeFile(
      join(folder, 'content/tea/02-water.md'),
      '## Hot?\n\n`mid`\n\nYes.[^a]\n\n![A secret](../secret.png)\n\n[^a]: [A](https://example.org/a)\n',
    );
  };
  expect(await refusal(build, spoil)).toMatchInlineSnapshot(`
    {
      "code": 1,
      "kept": true,
      "stderr": "content/tea/02-water.md:1:1  warning  This question has no follow-up. Add a part \`### Follow-up: …?\`                follow-up-present
    content/tea/02-water.md:1:1  error    This file has no title. Write a heading on top, such as \`# Keys\`, or \`title: Keys\` in its front matter.  section-titled
    content/tea/02-water.md:1:1  warning  This question does not say why it is asked. Add a part \`### Why it is asked\`  why-present
    content/tea/02-water.md:7:1  error    \`../secret.png\` lies outside the guide. Put a copy of the picture into the guide's folder.  picture-inside

    2 errors, 2 warnings
    Nothing was made; what was made before is as it was.
    ",
      "stdout": "",
    }
  `);
});

it('YAML tags', async () => {
  const yaml = 'title: !!js/function "function () { process.exit(9) }"\nauthors: [!exec rm]\nsections: [leaves]\n';
  const spoil = (folder: string) => writeFile(join(folder, 'content/tea/guide.yaml'), yaml);
  expect(await refusal(build, spoil)).toMatchInlineSnapshot(`
    {
      "code": 1,
      "kept": true,
      "stderr": "content/tea/guide.yaml:1:8   error  \`!!js/function\` is a tag of YAML, and guides have none. Leave it out.  yaml-well-formed
    content/tea/guide.yaml:2:11  error  \`!exec\` is a tag of YAML, and guides have none. Leave it out.          yaml-well-formed

    content/tea/02-water.md:1:1  warning  This file is not part of the guide. Add \`water\` to \`sections\`, \`front\` or \`appendices\` in \`guide.yaml\`.  section-listed

    2 errors, 1 warning
    Nothing was made; what was made before is as it was.
    ",
      "stdout": "",
    }
  `);
});

it('an unknown level', async () => {
  expect(await refusal([...build, '--level', 'esay'])).toMatchInlineSnapshot(`
    {
      "code": 2,
      "kept": true,
      "stderr": "error: Unknown level \`esay\`. There are: easy, mid, hard.
    hint: Did you mean \`easy\`?
    ",
      "stdout": "",
    }
  `);
});

it('an unknown edition', async () => {
  expect(await refusal([...build, '--edition', 'quik'])).toMatchInlineSnapshot(`
    {
      "code": 2,
      "kept": true,
      "stderr": "error: Unknown edition \`quik\`. There are: quick.
    hint: Did you mean \`quick\`?
    ",
      "stdout": "",
    }
  `);
});

it('a selection that leaves nothing', async () => {
  expect(await refusal([...build, '--level', 'mid', '--tag', 'oxidation'])).toMatchInlineSnapshot(`
    {
      "code": 2,
      "kept": true,
      "stderr": "error: No question is left: \`--level mid\` leaves 1 of 3 questions, then \`--tag oxidation\` leaves 0 of 1 question
    hint: Widen a filter or leave one out.
    ",
      "stdout": "",
    }
  `);
});

it('a sample larger than the guide', async () => {
  expect(await refusal([...build, '--sample', '12'])).toMatchInlineSnapshot(`
    {
      "code": 2,
      "kept": true,
      "stderr": "error: \`--sample 12\` is too many: 3 questions are left to choose from
    ",
      "stdout": "",
    }
  `);
});

it('unknown formats, papers, layouts and themes', async () => {
  const folder = await teaHouse();
  const told: string[] = [];
  for (const flags of [
    ['--format', 'html,pfd'],
    ['--paper', 'a44'],
    ['--paper', '20x20mm'],
    ['--layout', 'bok'],
    ['--theme', 'no-such-theme'],
    ['--sample', 'ten'],
    ['--seed', '7'],
  ]) {
    const { code, stderr } = await prepbook(['build', 'tea', '--quiet', ...flags], { cwd: folder });
    told.push(`$ ${flags.join(' ')}\n${stderr}exit ${code}\n`);
  }
  expect(told.join('\n')).toMatchInlineSnapshot(`
    "$ --format html,pfd
    error: Unknown format \`pfd\`. There are: html, pdf, epub, xhtml, apkg, anki-text, csv, json, gift, moodle.
    hint: Did you mean \`pdf\`?
    exit 2

    $ --paper a44
    error: Unknown paper \`a44\`. There are: a4, letter, a5, b5, a3, a size such as 120x190mm.
    hint: Did you mean \`a4\`?
    exit 2

    $ --paper 20x20mm
    error: Unknown paper \`20x20mm\`. Write a size such as 120x190mm.
    hint: Each side is between 90 and 600 mm.
    exit 2

    $ --layout bok
    error: Unknown layout \`bok\`. There are: book, cheat-sheet, cards, quiz.
    hint: Did you mean \`book\`?
    exit 2

    $ --theme no-such-theme
    error: Unknown theme \`no-such-theme\`. There are: classic, ink.
    exit 2

    $ --sample ten
    error: --sample takes a whole number from 1 on, not "ten".
    exit 2

    $ --seed 7
    error: \`--seed 7\` changes nothing: no question is drawn at random
    hint: Add \`--sample\`, \`--minutes\` or \`--variants\`, or name an edition that draws its questions.
    exit 2
    "
  `);
});

it('--out that is a file', async () => {
  const spoil = (folder: string) => writeFile(join(folder, 'taken'), 'mine');
  expect(await refusal([...build, '--out', 'taken'], spoil)).toMatchInlineSnapshot(`
    {
      "code": 2,
      "kept": true,
      "stderr": "error: Cannot write to <folder>/taken: it is a file, not a folder
    hint: Choose another folder with \`--out\`.
    ",
      "stdout": "",
    }
  `);
});

it('--out below a file', async () => {
  const spoil = async (folder: string) => {
    await mkdir(join(folder, 'shelf'));
    await writeFile(join(folder, 'shelf/taken'), 'mine');
  };
  expect(await refusal([...build, '--out', 'shelf/taken/books'], spoil)).toMatchInlineSnapshot(`
    {
      "code": 2,
      "kept": true,
      "stderr": "error: Cannot write to <folder>/shelf/taken: it is a file, not a folder
    hint: Choose another folder with \`--out\`.
    ",
      "stdout": "",
    }
  `);
});
