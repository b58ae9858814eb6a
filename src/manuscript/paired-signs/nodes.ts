import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import type { PairedText } from '../../guide/paired-text.js';
import type { PairedSign } from './signs.js';

/** Makes nodes of the texts that `pairedSyntax` found. */
export function pairedNodes({ type }: PairedSign): Extension {
  return {
    canContainEols: [type],
    enter: {
      [type](this: CompileContext, token: Token) {
        this.enter({ type, children: [] } satisfies PairedText<typeof type>, token);
      },
    },
    exit: {
      [type](this: CompileContext, token: Token) {
        this.exit(token);
      },
    },
  };
}
