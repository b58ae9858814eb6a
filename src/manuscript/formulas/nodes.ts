import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import type { Formula, InlineFormula } from '../../guide/formula/node.js';

/** Makes nodes of formulas that `formulaSyntax` found: `inlineMath` within a line, `math` by itself. */
export function formulaNodes(): Extension {
  return {
    enter: {
      formula(this: CompileContext, token: Token) {
        this.enter({ type: 'inlineMath', value: '' } satisfies InlineFormula, token);
        this.buffer();
      },
      formulaBlock(this: CompileContext, token: Token) {
        this.enter({ type: 'math', value: '' } satisfies Formula, token);
        this.buffer();
      },
      formulaText(this: CompileContext, token: Token) {
        this.config.enter['data']?.call(this, token);
      },
    },
    exit: {
      formula(this: CompileContext, token: Token) {
        const text = this.resume();
        const node = this.stack.at(-1) as InlineFormula;
        // As in code: within a table a sign that would end the cell is escaped.
        node.value = this.data.inTable ? text.replaceAll('\\|', '|') : text;
        if (this.sliceSerialize(token).startsWith('$$')) node.data = { display: true };
        this.exit(token);
      },
      formulaBlock(this: CompileContext, token: Token) {
        const text = this.resume();
        (this.stack.at(-1) as Formula).value = text.replace(/^\r?\n|\r?\n$/g, '');
        this.exit(token);
      },
      formulaText(this: CompileContext, token: Token) {
        this.config.exit['data']?.call(this, token);
      },
    },
  };
}
