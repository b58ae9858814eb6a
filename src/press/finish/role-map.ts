import { type PDFContext, type PDFDict, PDFName } from '@cantoo/pdf-lib';

/** Standard structure types (ISO 32000-1, 14.8.4). */
export const standardRoles: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 ' +
    'L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot ' +
    'Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** Standard roles for those that browsers take from later versions of PDF. */
const nearest: Readonly<Record<string, string>> = {
  Em: 'Span',
  Strong: 'Span',
  Sub: 'Span',
  Title: 'P',
  Aside: 'Sect',
};

/** Says for each role in use that PDF 1.7 does not know which one it is nearest to (ISO 32000-1, 14.7.3). */
export function writeRoleMap(context: PDFContext, root: PDFDict, roles: ReadonlySet<string>): void {
  const foreign = [...roles].filter((role) => !standardRoles.has(role)).sort();
  if (foreign.length === 0) return;
  const map = context.obj({});
  for (const role of foreign) map.set(PDFName.of(role), PDFName.of(nearest[role] ?? 'Div'));
  root.set(PDFName.of('RoleMap'), map);
}
