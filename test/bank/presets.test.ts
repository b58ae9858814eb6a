import { describe, expect, test } from 'vitest';
import { bankOf, readme, told } from './told.js';

/** The only section of a bank. */
const only = (...lines: readonly string[]) => {
  const bank = bankOf(readme(...lines));
  const [section] = told(bank);
  return { dialect: bank.dialect.name, title: section?.title, questions: section?.questions };
};

describe('a bank is recognised by the way in which its questions are written', () => {
  test('list items with headings, however deep their text stands', () => {
    expect(
      only(
        '# Boats',
        '## Table of contents',
        '1. [What is a keel?](#what-is-a-keel)',
        '## Parts',
        '1.  ### What is a keel?',
        '',
        '    The lowest part of a boat:',
        '',
        '    ```text',
        '      keel',
        '    ```',
        '',
        '    **[⬆ Back to top](#table-of-contents)**',
        '',
        '   2.  ### What is a mast?',
        '       It carries sails.',
        '',
        '       ## Not a section',
        '       More.',
      ),
    ).toEqual({
      dialect: 'list-headings',
      title: 'Parts',
      questions: [
        {
          id: 'what-is-a-keel',
          title: 'What is a keel?',
          at: 'README.md:5',
          answer: 'The lowest part of a boat:\n\n```text\n  keel\n```',
        },
        {
          id: 'what-is-a-mast',
          title: 'What is a mast?',
          at: 'README.md:15',
          answer: 'It carries sails.\n\n## Not a section\nMore.',
        },
      ],
    });
  });

  test('numbered headings with options, and the answer folded', () => {
    expect(
      only(
        '<h1>Knots</h1>',
        '---',
        '###### 1. Which knot holds?',
        '```text',
        'a rope',
        '```',
        '- A: a bow',
        '- B: a bowline',
        '<details><summary><b>Answer</b></summary>',
        '<p>',
        '',
        '#### Answer: B',
        '',
        'It does not slip.',
        '',
        '</p>',
        '</details>',
        '',
        '---',
        '###### 2. Which knot holds?',
        '- A: none',
        '- B: all',
        '<details><summary>Answer</summary>',
        'Answer: A, B',
        '</details>',
      ),
    ).toEqual({
      dialect: 'numbered-headings',
      title: 'Knots',
      questions: [
        {
          id: 'which-knot-holds',
          title: 'Which knot holds?',
          at: 'README.md:3',
          prompt: '```text\na rope\n```',
          options: '- [ ] a bow\n- [x] a bowline',
          answer: 'It does not slip.',
        },
        {
          id: expect.stringMatching(/^which-knot-holds-[0-9a-f]{6}$/),
          title: 'Which knot holds?',
          at: 'README.md:20',
          options: '- [x] none\n- [x] all',
          answer: '',
        },
      ],
    });
  });

  test('headings that begin with Q, and say how hard they are', () => {
    expect(
      only(
        '# Sails',
        '## Kinds',
        '### Q1: Explain a jib',
        '**Difficulty:** 🟢 Junior',
        '',
        '**Answer:**',
        '',
        'A sail before the mast.',
        '### Q: What is a spinnaker?',
        'A sail for wind from behind.',
      ),
    ).toEqual({
      dialect: 'q-headings',
      title: 'Kinds',
      questions: [
        {
          id: 'explain-a-jib',
          title: 'Explain a jib',
          at: 'README.md:3',
          level: '🟢 Junior',
          answer: 'A sail before the mast.',
        },
        {
          id: 'what-is-a-spinnaker',
          title: 'What is a spinnaker?',
          at: 'README.md:9',
          answer: 'A sail for wind from behind.',
        },
      ],
    });
  });

  test('summaries of folds, below headings that are levels', () => {
    const bank = bankOf(
      readme(
        '# Harbours',
        '### :anchor: <a name="simple">Simple</a>',
        '- <b>Who pays?</b>',
        '### Junior',
        '###### Lights (1)',
        '<details>',
        '<summary><b>What does a red light say?</b></summary><br>',
        'It stands to **port**, on the left of those who come in from the sea, so that they keep the other side free.',
        '<details><summary>Show more</summary>',
        'Keep it to the left when coming in, and to the right when you leave.',
        '</details>',
        '</details>',
        '<details>',
        '<summary><b>Who keeps the lights? ***</b></summary><br>',
        'To be done.',
        '</details>',
      ),
    );
    expect(bank.dialect.name).toBe('folds');
    expect(told(bank)).toEqual([
      {
        title: 'Simple',
        questions: [{ id: 'who-pays', title: 'Who pays?', at: 'README.md:3', level: 'Simple', answer: '' }],
      },
      {
        title: 'Lights',
        questions: [
          {
            id: 'what-does-a-red-light-say',
            title: 'What does a red light say?',
            at: 'README.md:6',
            level: 'Junior',
            answer:
              'It stands to **port**, on the left of those who come in from the sea, so that they keep the other side free.\n<details><summary>Show more</summary>\nKeep it to the left when coming in, and to the right when you leave.\n</details>',
          },
          {
            id: 'who-keeps-the-lights',
            title: 'Who keeps the lights?',
            at: 'README.md:13',
            level: 'Junior',
            answer: 'To be done.',
          },
        ],
      },
    ]);
  });

  test('bold lines with the sign of a level, over two lines too', () => {
    expect(
      only(
        '# Tides',
        '* [Springs](#springs)',
        '## Springs',
        '**What is a spring tide? 👶**',
        '',
        '**Springs** come twice a month.',
        '<br/>',
        '**Why is it higher,',
        'and when? ⭐️**',
        'Sun and moon pull together.',
      ),
    ).toEqual({
      dialect: 'bold-lines',
      title: 'Springs',
      questions: [
        {
          id: 'what-is-a-spring-tide',
          title: 'What is a spring tide?',
          at: 'README.md:4',
          level: 'Easy',
          answer: '**Springs** come twice a month.',
        },
        {
          id: 'why-is-it-higher-and-when',
          title: 'Why is it higher, and when?',
          at: 'README.md:8',
          level: 'Medium',
          answer: 'Sun and moon pull together.',
        },
      ],
    });
  });

  test('lines that begin with Q and A', () => {
    expect(
      only(
        '# Winds',
        '## Names',
        'Q: What is a breeze?',
        'A: A light wind.',
        '',
        'Q: What is a gale?',
        'A: A strong one.',
      ),
    ).toEqual({
      dialect: 'q-and-a',
      title: 'Names',
      questions: [
        { id: 'what-is-a-breeze', title: 'What is a breeze?', at: 'README.md:3', answer: 'A light wind.' },
        { id: 'what-is-a-gale', title: 'What is a gale?', at: 'README.md:6', answer: 'A strong one.' },
      ],
    });
  });

  test('numbered lines', () => {
    expect(
      only(
        '# Maps',
        '## Signs',
        '1. What is a buoy?',
        '   A float.',
        '2. What is a wreck?',
        '',
        '   A ship that sank.',
      ),
    ).toEqual({
      dialect: 'numbered-lines',
      title: 'Signs',
      questions: [
        { id: 'what-is-a-buoy', title: 'What is a buoy?', at: 'README.md:3', answer: 'A float.' },
        { id: 'what-is-a-wreck', title: 'What is a wreck?', at: 'README.md:5', answer: 'A ship that sank.' },
      ],
    });
  });

  test('a file for each question, with comments for tags and level', () => {
    const file = (path: string, title: string, tag: string, level: number) => ({
      path,
      text: `### ${title}\n\n#### Answer\n\nIt is ${path}.\n\n<!-- tags: (${tag}) -->\n\n<!-- expertise: (${level}) -->\n`,
    });
    const bank = bankOf([
      file('a.md', 'What is a?', 'deck', 0),
      file('b.md', 'Explain b.', 'hull', 2),
      file('c.md', 'What is c?', 'deck', 1),
    ]);
    expect(bank.dialect.name).toBe('file-per-question');
    expect(told(bank).map(({ title, questions }) => [title, questions.map(({ id, level }) => [id, level])])).toEqual([
      [
        'deck',
        [
          ['what-is-a', '0'],
          ['what-is-c', '1'],
        ],
      ],
      ['hull', [['explain-b', '2']]],
    ]);
  });

  test('headings that ask, with sections above them', () => {
    expect(only('# Ropes', '## Care', '### How long does a rope last? {#rope}', 'Five years.')).toEqual({
      dialect: 'headings',
      title: 'Care',
      questions: [{ id: 'rope', title: 'How long does a rope last?', at: 'README.md:3', answer: 'Five years.' }],
    });
  });

  test('headings of level 2 below the title, some of which do not ask', () => {
    const lines = [
      '# Fords',
      '## What is a ford?',
      'A shallow place.',
      '',
      'Old fords',
      '---------',
      'They are kept.',
      '',
    ];
    expect(only(...lines, '## When is it closed?', 'When the water is high.')).toMatchObject({
      dialect: 'large-headings',
      title: 'Fords',
      questions: [{ id: 'what-is-a-ford' }, { id: 'old-fords', answer: 'They are kept.' }, { id: 'when-is-it-closed' }],
    });
  });
});
