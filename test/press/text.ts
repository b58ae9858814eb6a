import { extractText, getDocumentProxy } from 'unpdf';

/** The text of each page of a PDF, as a reader's software would copy it, line ends as spaces. */
export async function textByPage(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  try {
    const { text } = await extractText(document, { mergePages: false });
    return text.map((page) => page.replace(/\s+/g, ' '));
  } finally {
    await document.loadingTask.destroy();
  }
}
