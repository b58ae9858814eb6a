import type { Config } from './config-shape.js';
import { callForeign } from './diagnostics/foreign-code.js';
import { foreignPlugins } from './diagnostics/foreign-plugins.js';
import type { Labels } from './guide/labels/index.js';
import type { Runner } from './guide/runner.js';

type Call = (...args: unknown[]) => unknown;

/** The functions of a label table, and of the tables in it. */
function foreignWords<Table extends object>(table: Table, whose: string): Table {
  const words = Object.entries(table).map(([key, word]: [string, unknown]) => {
    const name = `\`${key}\` of ${whose}`;
    if (typeof word === 'function')
      return [key, (...args: unknown[]) => callForeign(name, () => (word as Call)(...args))];
    const isTable = typeof word === 'object' && word !== null && !Array.isArray(word);
    return [key, isTable ? foreignWords(word, whose) : word];
  });
  return Object.fromEntries(words) as Table;
}

/** What its engines throw is the result of an example: only what reads and compares is guarded. */
function foreignRunner(runner: Runner): Runner {
  const whose = (task: string) => `\`${task}\` of the runner \`${runner.name}\``;
  const { name, languages, engines, keepsState, missing } = runner;
  const { read, enginesFor, needs, elements } = runner;
  return {
    ...{ name, languages, engines, keepsState, missing },
    read: (fence, files) => callForeign(whose('read'), () => read.call(runner, fence, files)),
    enginesFor: enginesFor && ((fence) => callForeign(whose('enginesFor'), () => enginesFor.call(runner, fence))),
    needs: needs && ((fence) => callForeign(whose('needs'), () => needs.call(runner, fence))),
    elements: elements && ((lines) => callForeign(whose('elements'), () => elements.call(runner, lines))),
  };
}

const foreignLabels = (table: Labels): Labels => foreignWords(table, `the label table \`${table.language}\``);

/** A configuration whose code, wherever it throws, is told as its own: see `foreignFault`. */
export function foreignConfig(config: Config): Config {
  const { remarkPlugins, questionPlugins, rehypePlugins, labels, runners, allowedMarkup } = config;
  return {
    allowedMarkup,
    remarkPlugins: remarkPlugins && foreignPlugins(remarkPlugins, 'remarkPlugins'),
    questionPlugins: questionPlugins && foreignPlugins(questionPlugins, 'questionPlugins'),
    rehypePlugins: rehypePlugins && foreignPlugins(rehypePlugins, 'rehypePlugins', { isSync: true }),
    labels: labels?.map(foreignLabels),
    runners: runners?.map(foreignRunner),
  };
}
