import type { VFileMessage } from 'vfile-message';
import { type InspectionRule, inspectBy } from '../diagnostics/finding.js';
import type { RuleFacts } from '../diagnostics/rule-facts.js';
import { ToolError } from '../diagnostics/tool-error.js';

/** A finished file to be inspected. */
export interface InspectRequest {
  /** As messages name it: `output/redis/redis.pdf`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What inspecting a file has found. */
export interface InspectResult {
  readonly kind: 'pdf' | 'epub';
  readonly messages: readonly VFileMessage[];
  readonly errors: number;
  readonly warnings: number;
  /** Every rule that was applied. */
  readonly rules: readonly RuleFacts[];
  /** The clauses of PDF/UA-1 (ISO 14289-1) of which parts were looked at. None for an EPUB. */
  readonly clauses: readonly string[];
}

/** A rule that finished files are inspected by, as people are told of it. */
export interface InspectionRuleInfo {
  readonly id: string;
  /** The files that it looks at. */
  readonly kind: 'pdf' | 'epub';
  readonly severity: 'error' | 'warning';
  /** What it wants, in one sentence. */
  readonly description: string;
  /** Why, in one sentence. */
  readonly reason: string;
  /** The clause of PDF/UA-1 (ISO 14289-1) of which it looks at a part. */
  readonly clause: string | undefined;
}

/** What finished files are inspected by, in the order in which it is told. */
export async function inspectionRules(): Promise<InspectionRuleInfo[]> {
  const [{ pdfRules }, { epubRules }] = await Promise.all([
    import('../press/inspect/rules.js'),
    import('../bind/inspect/rules.js'),
  ]);
  const infoOf = (kind: InspectionRuleInfo['kind'], rule: InspectionRule<never> & { readonly clause?: string }) => {
    const { id, severity, description, reason, clause } = rule;
    return { id, kind, severity, description, reason, clause };
  };
  return [...pdfRules.map((rule) => infoOf('pdf', rule)), ...epubRules.map((rule) => infoOf('epub', rule))];
}

/**
 * Inspects a PDF or EPUB that Prepbook made. What reads and judges it is loaded here, and by nothing else.
 *
 * @throws ToolError `not-inspected` where it is neither, `unreadable-pdf` where it cannot be read.
 */
export async function inspect({ name, bytes }: InspectRequest): Promise<InspectResult> {
  const kind = kindOf(bytes);
  if (!kind) {
    throw new ToolError('usage', 'not-inspected', `${name} is neither a PDF nor an EPUB.`, {
      hint: 'Name a file that `prepbook build` made.',
    });
  }
  const { messages, rules, clauses } = await (kind === 'pdf' ? inspectPdf : inspectEpub)(bytes, name);
  const errors = messages.filter(({ fatal }) => fatal).length;
  return { kind, messages, errors, warnings: messages.length - errors, rules, clauses };
}

type Inspected = Pick<InspectResult, 'messages' | 'rules' | 'clauses'>;

async function inspectPdf(bytes: Uint8Array, name: string): Promise<Inspected> {
  const { clauses, pdfRules, readPdf } = await import('../press/inspect/index.js');
  const facts = await readPdf(bytes).catch((cause: unknown) => {
    throw new ToolError('content', 'unreadable-pdf', `${name} cannot be read as a PDF.`, { cause });
  });
  return { messages: inspectBy(pdfRules, facts, name), rules: pdfRules, clauses };
}

async function inspectEpub(bytes: Uint8Array, name: string): Promise<Inspected> {
  const { epubRules, readEpub } = await import('../bind/inspect/index.js');
  return { messages: inspectBy(epubRules, await readEpub(bytes, name), name), rules: epubRules, clauses: [] };
}

/** By how it begins: a PDF may have a few bytes before its header (ISO 32000-1, annex H), an EPUB is a ZIP archive. */
function kindOf(bytes: Uint8Array): InspectResult['kind'] | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  return head.startsWith('PK') ? 'epub' : undefined;
}
