import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import type { DefinitionDescription, DefinitionList, DefinitionTerm } from '../guide/definition-list.js';

/** Makes nodes of what `micromark-extension-definition-list` finds. */
export function definitionListNodes(): Extension {
  return {
    enter: {
      defList: enter(() => ({ type: 'definitionList', children: [] }) satisfies DefinitionList),
      defListTerm: enter(() => ({ type: 'definitionTerm', children: [] }) satisfies DefinitionTerm),
      defListDescription: enter(
        () => ({ type: 'definitionDescription', children: [] }) satisfies DefinitionDescription,
      ),
    },
    exit: { defList: exit, defListTerm: exitTerm, defListDescription: exit },
  };
}

const enter = (node: () => DefinitionList | DefinitionTerm | DefinitionDescription) =>
  function (this: CompileContext, token: Token): void {
    this.enter(node(), token);
  };

function exit(this: CompileContext, token: Token): void {
  this.exit(token);
}

/** A term ends with its words, not with its line. */
function exitTerm(this: CompileContext, token: Token): void {
  const term = this.stack.at(-1) as DefinitionTerm;
  this.exit(token);
  const end = term.children.at(-1)?.position?.end;
  if (term.position && end) term.position.end = { ...end };
}
