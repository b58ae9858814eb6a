import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { joinCjkLines } from '../../../src/manuscript/transforms/cjk-line-ends.js';

function joined(markdown: string, language = 'zh'): string {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  joinCjkLines(tree, language);
  return textOf(tree);
}

test.each([
  ['先进\n先出', '先进先出'],
  ['先\n进\n先\n出', '先进先出'],
  ['先进，\n先出', '先进，先出'],
  ['カタ\nカナとー\nひら', 'カタカナとーひら'],
  ['**先进**\n先出', '先进先出'],
  ['先进\n**先出**', '先进先出'],
  ['*先\n进*\n[先\n出](x)', '先进先出'],
  ['先进[^a]\n先出\n\n[^a]: 注', '先进先出注'],
  ['𠮷\n野', '𠮷野'],
  ['> 先进\n> 先出', '先进先出'],
  ['English\n先出', 'English\n先出'],
  ['先进\nEnglish', '先进\nEnglish'],
  ['English\nwords', 'English\nwords'],
  ['用 `GET`\n命令', '用 GET\n命令'],
  ['用 `命令`\n命令', '用 命令命令'],
  ['한국어\n문장', '한국어\n문장'],
  ['先进\n![图](x)先出', '先进\n图先出'],
  ['先进\n😀', '先进\n😀'],
])('%j reads %j', (markdown, text) => {
  expect(joined(markdown)).toBe(text);
});

test('signs that others use too count in Chinese and Japanese alone', () => {
  expect(joined('他说\n“你好”', 'zh-CN')).toBe('他说“你好”');
  expect(joined('他说\n“你好”', 'ja')).toBe('他说“你好”');
  expect(joined('他说\n“你好”', 'en')).toBe('他说\n“你好”');
});

test('code and hard breaks keep their lines', () => {
  expect(joined('```\n先进\n先出\n```')).toBe('先进\n先出');
  const tree = unified().use(remarkParse).parse('先进\\\n先出');
  joinCjkLines(tree, 'zh');
  expect(tree.children[0]).toMatchObject({ children: [{ value: '先进' }, { type: 'break' }, { value: '先出' }] });
});
