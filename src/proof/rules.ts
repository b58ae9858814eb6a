import type { RuleFacts } from '../diagnostics/rule-facts.js';

const advice = { severity: 'warning', advice: true } as const;

/** What a proof looks for in the sources of a guide, on this machine and on the web. */
export const proofRules: readonly RuleFacts[] = [
  { id: 'source-single-address', description: 'A page is cited by one address.', ...advice },
  { id: 'source-single-title', description: 'A source has the same title wherever it is cited.', ...advice },
  { id: 'source-anchor-present', description: 'The anchor of a cited address is in the copy of its page.', ...advice },
  { id: 'link-alive', description: 'A cited address answers.', ...advice },
  { id: 'link-unmoved', description: 'A cited page has not moved to another address for good.', ...advice },
];
