import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { stampDeck } from '../bind/index.js';
import { makeEdition } from '../edit/index.js';
import type { Guide } from '../guide/guide.js';
import { nextRelease, releasedAs, releaseFile, releaseText } from '../guide/release.js';
import type { Release } from '../guide/release-record.js';
import { renderDeck } from '../layout/index.js';
import { writeText } from '../write/index.js';
import { drawerOf } from './draw.js';
import { read, requireFolder } from './read.js';
import { defaultTheme, knownTheme } from './request.js';
import type { GuideRequest } from './types.js';

export interface ReleaseResult {
  /** Absolute. */
  readonly folder: string;
  readonly messages: readonly VFileMessage[];
  /** The record, absolute; undefined where faults in the guide's files prevented the release. */
  readonly file: string | undefined;
  /** Ids that were not known before. */
  readonly added: readonly string[];
  /** Ids that questions have in place of others that were known. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Ids of notes that have changed since the last release. */
  readonly changed: readonly string[];
  /** Ids that learners are told are gone. */
  readonly retired: readonly string[];
}

/**
 * Records which ids a guide has, and since when its notes are as they are, in the guide's folder. From then on a check
 * watches over them.
 *
 * @throws ToolError for what `check` throws, and `not-written`.
 */
export async function release(request: GuideRequest): Promise<ReleaseResult> {
  const { source, guide, messages, config, extensions } = await read(request, drawerOf({}));
  const folder = requireFolder(source, 'release');
  if (!guide) return { folder, messages, file: undefined, added: [], renamed: [], changed: [], retired: [] };
  const whole = makeEdition(guide, {});
  const theme = config?.theme ? await knownTheme(config.theme) : defaultTheme;
  const { stamps } = stampDeck(await renderDeck(whole, whole, { theme, ...extensions }));
  const next = nextRelease(guide, stamps);
  const file = join(folder, releaseFile);
  await writeText(file, releaseText(next));
  return { folder, messages, file, ...differences(guide, next) };
}

function differences(guide: Guide, next: Release): Pick<ReleaseResult, 'added' | 'renamed' | 'changed' | 'retired'> {
  const before = guide.release;
  const ids = Object.keys(next.questions);
  const isGone = (id: string) => releasedAs(next, id)?.retired === true;
  const isNew = (id: string) => releasedAs(before, id) === undefined;
  const idsByOrigin = new Map(Object.entries(before?.questions ?? {}).map(([id, { origin }]) => [origin, id]));
  const formerOf = (id: string) => (isNew(id) ? idsByOrigin.get(releasedAs(next, id)?.origin ?? id) : undefined);
  const digestIn = (record: Release | undefined, id: string) =>
    record?.stamps[`note:${releasedAs(next, id)?.origin}`]?.digest;
  return {
    added: ids.filter((id) => isNew(id) && formerOf(id) === undefined),
    renamed: ids.flatMap((to) => {
      const from = formerOf(to);
      return from === undefined ? [] : [{ from, to }];
    }),
    changed: ids.filter(
      (id) => (!isNew(id) || formerOf(id) !== undefined) && !isGone(id) && digestIn(before, id) !== digestIn(next, id),
    ),
    retired: ids.filter((id) => isGone(id) && !releasedAs(before, id)?.retired),
  };
}
