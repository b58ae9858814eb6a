import { describe, expect, it } from 'vitest';
import { run } from '../../src/commands/run.js';
import { recordIo } from './recorded-io.js';

async function runHere(...args: string[]) {
  const { io, out, err } = recordIo();
  const code = await run(io, args);
  return { code, out: out(), err: err() };
}

describe('without a command', () => {
  it('prints help', async () => {
    const { code, out, err } = await runHere();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "Usage: prepbook [options] [command]

      Turns plain Markdown question banks into printable study guides.

      Options:
        -V, --version  print the version
        -h, --help     print help

      Commands:
        build          make the book: HTML, PDF and EPUB
        check          read the guide and say what is wrong with it; make nothing
        inspect        read a PDF or EPUB that was made and say what is wrong with it
        proof          run the examples on real servers and compare what they answer
        release        record the ids of a guide, so that learners keep their history
        list           list the questions with their numbers, levels and ids
        init           start a guide of your own from a small one that builds
        doctor         say whether this machine has what a build needs
        rules          list the rules that a guide is checked by, with examples
        schema         print the JSON Schemas of the files that it reads and writes
        help           print help for a command

      Examples:
        prepbook init my-guide               start a guide
        prepbook build my-guide              make its HTML, PDF and EPUB
        prepbook build redis --level senior  make a book of the senior questions only
        prepbook build --help                all that build can do
      "
    `);
  });

  it('prints the same help when asked', async () => {
    expect(await runHere('--help')).toEqual(await runHere());
  });

  it('prints its version', async () => {
    const { code, out } = await runHere('--version');
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('help of a command', () => {
  it('of build', async () => {
    const { code, out } = await runHere('build', '--help');
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "Usage: prepbook build [options] [guide]

      Makes the book of a guide, or of a part of it, as HTML, PDF and EPUB.

      Arguments:
        guide                 name of a guide under content/, or a folder (default:
                              the only one there is)

      Options:
        --level <levels>      only these levels, by id or name (default: all)
        --section <ids>       only these sections (default: all)
        --tag <tags>          only questions with one of these tags (default: all)
        --question <ids>      only these questions (default: all)
        --sample <n>          a random choice of n of them, fair to the levels
                              (default: no)
        --minutes <n>         as many of them, at random, as can be answered in n
                              minutes (default: all)
        --seed <s>            of --sample, --minutes, --variants, or of an edition
                              that draws: the same gives the same again (default: 1)
        --edition <names>     editions named in guide.yaml, with commas between
                              (default: none)
        --all                 every edition of guide.yaml, and the whole book
                              (default: no)
        --layout <name>       how it is set: book, cheat-sheet, cards, quiz (default:
                              book, or what the edition says)
        --format <list>       what is made, with commas: html, pdf, epub, xhtml, apkg,
                              anki-text, csv, json, gift, moodle (default:
                              html,pdf,epub; of the other layouts pdf)
        --paper <size>        a4, letter, a5, b5, a3 or WxHmm, as in 120x190mm
                              (default: a4)
        --theme <name>        colours and type (default: the guide's, else classic)
        --sides <sides>       book: whether pages are printed on both sides and face
                              each other: two or one (default: two from 32 pages on)
        --openers <page>      book: whether a section begins on the next page or on
                              the next right-hand page: next or right (default: next)
        --notes <place>       book: where notes stand: at the foot of their page,
                              after their section, or at the back of the book: foot or
                              section or back (default: foot)
        --answers <place>     book: where answers stand: with their questions, after
                              their section, at the back, or in a PDF of their own:
                              beside or section or back or apart (default: beside)
        --scope <what>        cheat-sheet: a page for each section, or one for the
                              guide (the easiest level, if none is named): section or
                              guide (default: section)
        --orientation <how>   cheat-sheet: how the paper lies: portrait or landscape
                              (default: whichever holds more)
        --min-type <pt>       cheat-sheet: the smallest size of the text, in points
                              (default: 9)
        --duplex              cheat-sheet: two sheets share a piece of paper, front
                              and back (default: no)
        --grid <cols>x<rows>  cards: columns and rows of cards on a sheet: 2x4 or 3x3
                              (default: 2x4)
        --flip <edge>         cards: edge on which the printer turns the paper: long
                              or short (default: long)
        --fold                cards: front and back stand side by side, to print on
                              one side and fold (default: no)
        --lines <n>           quiz: lines to write on below each question (default: by
                              level)
        --variants <n>        quiz: papers, A, B, …, that share no order (default:
                              one)
        --points <worth>      quiz: what a question is worth: one point, or as many as
                              its level counts, one for the easiest: one or level
                              (default: one)
        --interviewer         quiz: the copy of whoever asks, with the answers beside
                              the questions (default: no)
        --dialect <name>      of a bank: how its questions are written (default: found
                              out)
        --files <globs>       of a bank: its files, with commas (default: README.md,
                              else all)
        --language <tag>      of a bank: its language (default: en)
        --config <file>       run this code of yours: plugins, runners; often
                              prepbook.config.ts (default: none)
        --out <folder>        where the files go, in a folder of the guide's name
                              (default: "output")
        --browser <path>      browser that prints the PDF (default: see \`prepbook
                              doctor\`)
        --rule <setting>      a rule for this run, as NAME=off, NAME=warning or
                              NAME=error; repeatable (default: as guide.yaml says)
        --json                print one JSON document instead of the list of files
                              (default: no)
        --quiet               errors only, and what --json prints (default: no)
        --verbose             also timings, versions, and the causes of errors
                              (default: no)
        -h, --help            print help

      Examples:
        prepbook build                                the only guide under content/
        prepbook build redis --level mid,senior       a book of two levels
        prepbook build redis --format pdf --paper a5
        prepbook build redis --layout cheat-sheet     a page for each section, to pin up
        prepbook build redis --edition wall,mock      editions that guide.yaml names
        prepbook build redis --all                    all of them
        prepbook build redis --edition mock --seed 8  a named edition, drawn anew
        prepbook build redis --sample 12 --seed 7     twelve questions; seed 7 gives the same again
        prepbook build redis --layout cards           cards to cut out
        prepbook build redis --layout quiz --minutes 45 --seed 7
        prepbook build redis --format apkg            notes for Anki; anki-text, csv, json, gift and moodle for other programs
        prepbook build ~/guides/kafka --out books     a guide from anywhere
      "
    `);
  });

  it.each(['check', 'inspect', 'proof', 'release', 'list', 'init', 'doctor', 'rules', 'schema'])(
    'of %s is this',
    async (name) => {
      const { code, out } = await runHere(name, '--help');
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`Examples:\n  prepbook ${name}`));
      await expect(out).toMatchFileSnapshot(`golden/help.${name}.txt`);
    },
  );

  it('is had by `help` too', async () => {
    expect((await runHere('help', 'list')).out).toBe((await runHere('list', '--help')).out);
  });

  it('of release is one paragraph, and no option of proof has two defaults', async () => {
    const { out } = await runHere('release', '--help');
    expect(out.split('\n\n')[1]).toMatchInlineSnapshot(`
      "Records the guide's ids in ids.json beside it, when a deck is published. From
      then on \`check\` fails where an id vanished, was reused or moved without saying
      so, an unchanged card is never sent as new, and the folder may get another name.
      A copy that is to be a guide of its own starts without ids.json."
    `);
    expect((await runHere('proof', '--help')).out).not.toMatch(/\(default:[^)]*\)\s*\(default:/);
  });

  it('says the default of every option', async () => {
    for (const name of ['build', 'check', 'inspect', 'proof', 'release', 'list', 'init', 'doctor']) {
      const { out } = await runHere(name, '--help');
      // An option's description may go on in further lines, which are indented deeper.
      const options =
        out
          .split('Options:\n')[1]
          ?.split('\n\n')[0]
          ?.split(/\n {2}(?=-)/) ?? [];
      const silent = options.filter((option) => !/\(default:\s[\s\S]*\)/.test(option) && !option.includes('--help'));
      expect(silent, name).toEqual([]);
    }
  });
});

describe('wrong use', () => {
  it.each([
    ['an unknown command', ['biuld']],
    ['an unknown command that is near to none', ['frobnicate']],
    ['help of an unknown command', ['help', 'nope']],
    ['an unknown option', ['build', '--levle', 'mid']],
    ['an unknown option that is near to none', ['list', '--xyzzy']],
    ['an option without its value', ['build', '--level']],
    ['too many arguments', ['check', 'redis', 'kafka']],
    ['options that exclude each other', ['build', '--quiet', '--verbose']],
  ])('%s ends with 2 and nothing on stdout', async (_, args) => {
    const { code, out } = await runHere(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('is told in one form, with what is near', async () => {
    const told = [];
    for (const args of [
      ['biuld'],
      ['frobnicate'],
      ['help', 'nope'],
      ['help', 'biuld'],
      ['build', '--levle', 'mid'],
      ['list', '--xyzzy'],
      ['build', '--level'],
      ['check', 'redis', 'kafka'],
      ['build', '--quiet', '--verbose'],
    ]) {
      told.push(`$ prepbook ${args.join(' ')}\n${(await runHere(...args)).err}`);
    }
    expect(told.join('\n')).toMatchInlineSnapshot(`
      "$ prepbook biuld
      error: unknown command 'biuld'
      hint: Did you mean \`build\`?

      $ prepbook frobnicate
      error: unknown command 'frobnicate'
      hint: \`prepbook --help\` shows what there is.

      $ prepbook help nope
      error: unknown command 'nope'
      hint: \`prepbook --help\` shows what there is.

      $ prepbook help biuld
      error: unknown command 'biuld'
      hint: Did you mean \`build\`?

      $ prepbook build --levle mid
      error: unknown option '--levle'
      hint: Did you mean \`--level\`?

      $ prepbook list --xyzzy
      error: unknown option '--xyzzy'
      hint: \`prepbook list --help\` shows what there is.

      $ prepbook build --level
      error: option '--level <levels>' argument missing
      hint: \`prepbook build --help\` shows what there is.

      $ prepbook check redis kafka
      error: too many arguments for 'check'. Expected 1 argument but got 2: redis, kafka.
      hint: \`prepbook check --help\` shows what there is.

      $ prepbook build --quiet --verbose
      error: option '--quiet' cannot be used with option '--verbose'
      hint: \`prepbook build --help\` shows what there is.
      "
    `);
  });
});
