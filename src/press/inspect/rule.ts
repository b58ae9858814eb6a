import type { InspectionRule } from '../../diagnostics/finding.js';
import type { Inspection } from './facts.js';

/** A rule for PDFs. */
export interface PdfRule extends InspectionRule<Inspection> {
  /** The clause of PDF/UA-1 (ISO 14289-1:2014) of which it looks at a part. */
  readonly clause?: string;
}
