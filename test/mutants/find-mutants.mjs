import { isNode, parse } from './syntax.mjs';

/**
 * @typedef {object} Mutant - One small change of a file that a test should notice.
 * @property {number} start - Byte at which what is replaced begins.
 * @property {number} end - Byte behind it.
 * @property {string} text - What takes its place.
 * @property {string} what - The kind of change, in words.
 */

/** @typedef {import('./syntax.mjs').Node} Node */

/** @type {Readonly<Record<string, string>>} */
const opposites = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '&&': '||',
  '||': '&&',
};

/**
 * All mutants of a file: operators turned, conditions negated, literals changed, statements left out. Types, imports,
 * patterns and messages of errors are left alone: they decide nothing, or only what is said of a fault of ours.
 *
 * @param {string} source - TypeScript.
 * @returns {Mutant[]} In the order of the text.
 */
export function findMutants(source) {
  const { body, at } = parse(source);
  const bytes = Buffer.from(source);
  /** @param {Node} node */
  const textOf = (node) => bytes.subarray(at(node).start, at(node).end).toString();
  /** @type {Mutant[]} */
  const mutants = [];
  /** @param {Node} node @param {string} text @param {string} what */
  const add = (node, text, what) => mutants.push({ ...at(node), text, what });

  /** @type {Readonly<Record<string, (node: Node) => void>>} */
  const kinds = {
    BinaryExpression(node) {
      const [left, right] = [/** @type {Node} */ (node.left), /** @type {Node} */ (node.right)];
      const operator = String(node.operator);
      const other = opposites[operator];
      if (other) add(node, `${textOf(left)} ${other} ${textOf(right)}`, `${operator} is ${other}`);
      else if (operator === '??' && !isStandIn(node, right))
        add(node, `(${textOf(left)})`, 'nothing stands in for what is missing');
    },
    UnaryExpression(node) {
      if (node.operator === '!') add(node, textOf(/** @type {Node} */ (node.argument)), 'a negation is gone');
    },
    BooleanLiteral: (node) => add(node, String(!node.value), 'true and false change places'),
    NumericLiteral: (node) => add(node, String(Number(node.value) + 1), 'a number is one more'),
    StringLiteral: (node) => add(node, node.value === '' ? "'x'" : "''", 'a text is another'),
    ConditionalExpression(node) {
      const test = /** @type {Node} */ (node.test);
      add(test, `!(${textOf(test)})`, 'a condition is negated');
    },
    IfStatement(node) {
      const test = /** @type {Node} */ (node.test);
      add(test, `!(${textOf(test)})`, 'a condition is negated');
      if (!node.alternate) add(node, ';', 'a statement is gone');
    },
    ExpressionStatement: (node) => add(node, ';', 'a statement is gone'),
  };

  /** @param {unknown} value */
  const walk = (value) => {
    if (Array.isArray(value)) for (const each of value) walk(each);
    else if (isNode(value)) {
      if (isType(value) || untouched.has(value.type)) return;
      kinds[value.type]?.(value);
      for (const [key, child] of Object.entries(value)) if (key !== 'span' && !isStandIn(value, child)) walk(child);
    } else if (typeof value === 'object' && value !== null && !isNode(value)) {
      for (const child of Object.values(value)) walk(child);
    }
  };
  walk(body);
  return mutants.sort((one, other) => one.start - other.start);
}

/** What TypeScript adds around an expression, which is a part of the program all the same. */
const wrappers = new Set(['TsAsExpression', 'TsConstAssertion', 'TsSatisfiesExpression', 'TsNonNullExpression']);

/** @param {Node} node */
const isType = ({ type }) => type.startsWith('Ts') && !wrappers.has(type);

/**
 * Whether a literal only stands in for an element that may be missing: mostly the compiler wants it and it never does.
 *
 * @param {Node} node
 * @param {unknown} child
 */
const isStandIn = (node, child) =>
  node.operator === '??' && child === node.right && isNode(child) && child.type.endsWith('Literal');

/** What is said of a bug of ours is said in words that no test need know. */
const untouched = new Set(['ImportDeclaration', 'ThrowStatement', 'RegExpLiteral']);

/**
 * @param {string} source
 * @param {Mutant} mutant
 * @returns {string} The file with the change.
 */
export function applyMutant(source, { start, end, text }) {
  const bytes = Buffer.from(source);
  return Buffer.concat([bytes.subarray(0, start), Buffer.from(text), bytes.subarray(end)]).toString();
}
