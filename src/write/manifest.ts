import * as z from 'zod';

/** A path below the guide's output folder, forward slashes, that cannot lead out of it. */
const relativePath = z.string().regex(/^(?!\/)(?!(?:.*\/)?\.\.?(?:\/|$))[^\\\0]+$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();

const filters = {
  levels: z.array(z.string()).optional(),
  sections: z.array(z.string()).optional(),
  tags: z.array(z.string()).optional(),
  questions: z.array(z.string()).optional(),
};

const selection = z
  .object({
    ...filters,
    not: z.object(filters).optional(),
    sample: z.object({ size: count, seed: z.number() }).optional(),
    time: z.object({ minutes: z.number(), seed: z.number() }).optional(),
  })
  .describe('What was chosen; empty for the whole guide.');

const sheet = z.object({
  id: z.string().describe('Of the section; of the guide where one sheet holds it all.'),
  name: z.string(),
  size: z.number().describe('Of its type, in points.'),
  columns: count,
  leftOut: z.record(z.string(), count).describe('How many of what is in the book and not on the sheet, by kind.'),
});

const artifact = z.object({
  path: relativePath.describe('Relative to the folder of the manifest.'),
  mediaType: z.string(),
  bytes: count.describe('Size; of a folder, that of all its files.'),
  sha256: sha256.describe(
    'Of a folder: of the lines "<sha256>  <path>" of its files, by path, as sha256sum prints them.',
  ),
  pages: count.optional().describe('Of a paged format.'),
  questions: count.describe('How many it holds.'),
  layout: z.string(),
  format: z.string(),
  paper: z.string().optional(),
  theme: z.string(),
  selection,
  edition: z.string().optional().describe('Name of the edition in guide.yaml.'),
  browser: z.string().optional().describe('Version of the browser that printed it.'),
  unplanned: z.string().optional().describe('Why the browser broke the pages, where they were to be chosen.'),
  orientation: z.string().optional().describe('Of cheat sheets.'),
  sheets: z.array(sheet).optional().describe('Of cheat sheets, in page order.'),
  content: z.string().describe('Digest of the content that it was made from.'),
  madeBy: z.string().describe('Version of Prepbook.'),
});

const pageMap = z.object({
  content: z.string().describe('Digest of the content whose pages these are.'),
  pages: z.record(z.string(), z.string()).describe('The number printed on the page where an anchor stands, by anchor.'),
});

const manifest = z
  .object({
    $schema: z.string().optional(),
    prepbook: z.string().describe('Version of Prepbook that wrote this file.'),
    guide: z.object({
      id: z.string(),
      title: z.string(),
      reviewed: z.string().optional().describe('ISO date of the review.'),
    }),
    artifacts: z.array(artifact).describe('Sorted by path.'),
    pageMaps: z
      .record(z.string(), pageMap)
      .optional()
      .describe('Of the whole book, by "<paper>/<theme>", and what of its pages is not as usual.'),
  })
  .meta({ title: 'Manifest of a guide made by Prepbook' });

/** `manifest.json`: what stands in a guide's output folder, and what it was made from. */
export type Manifest = Readonly<z.infer<typeof manifest>>;
/** One artifact of a manifest. */
export type ManifestEntry = Readonly<z.infer<typeof artifact>>;
/** Printed page numbers of the whole book on one paper in one theme. */
export type ManifestPageMap = Readonly<z.infer<typeof pageMap>>;

export const manifestName = 'manifest.json';

/** JSON Schema (draft 2020-12) of `manifest.json`. */
export function manifestJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(manifest, { io: 'input' });
}

/** @returns Undefined where the text is not a manifest: broken, or another program's. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    return manifest.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The file's content: two spaces of indentation and a line end, as formatters want it. */
export const manifestText = (value: Manifest): string => `${JSON.stringify(value, undefined, 2)}\n`;
