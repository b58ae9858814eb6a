import { getDocumentProxy } from 'unpdf';

interface Leaf {
  readonly type: 'content' | 'object';
  readonly id: string;
}
interface Branch {
  readonly role: string;
  readonly children: readonly (Branch | Leaf)[];
}

const leavesOf = (node: Branch | Leaf): string[] =>
  'children' in node ? node.children.flatMap(leavesOf) : node.type === 'content' ? [node.id] : [];

/** The words of a tagged PDF as they are read out: page by page, in the order of the tags. */
export async function taggedWords(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const words: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const texts = new Map<string, string>();
    const open: (string | undefined)[] = [];
    for (const item of items) {
      if ('str' in item) {
        const id = open.findLast((each) => each !== undefined);
        if (id !== undefined) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id);
    }
    const tree = (await page.getStructTree()) as Branch | null;
    const text = (tree ? leavesOf(tree) : []).map((id) => texts.get(id) ?? '').join(' ');
    words.push(...text.split(/\s+/).filter((word) => word !== ''));
  }
  await document.loadingTask.destroy();
  return words.map((word) => word.replace(/:$/, ''));
}
