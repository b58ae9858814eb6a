/**
 * Settings that change how a server keeps data and answers, but not where it listens, whom it talks to, or which files
 * it touches. They may be set while it runs.
 */
const harmless: readonly RegExp[] = [
  /^maxmemory(?:-\w+)*$/,
  /^(?:appendonly|appendfsync|no-appendfsync-on-rewrite|save|stop-writes-on-bgsave-error)$/,
  /^(?:rdb(?:compression|checksum)|rdb-save-incremental-fsync|sanitize-dump-payload)$/,
  /^(?:auto-aof-rewrite-(?:percentage|min-size)|aof-(?:use-rdb-preamble|load-truncated|rewrite-incremental-fsync|timestamp-enabled))$/,
  /^(?:notify-keyspace-events|io-threads|tracking-table-max-keys|timeout|tcp-keepalive|hz|dynamic-hz|databases)$/,
  /^(?:slowlog|commandlog)-[\w-]+$/,
  /^latency-(?:monitor-threshold|tracking|tracking-info-percentiles)$/,
  /^(?:hash|zset|set|list)-max-[\w-]+$/,
  /^(?:list-compress-depth|hll-sparse-max-bytes|stream-node-max-(?:bytes|entries))$/,
  /^(?:lazyfree-lazy-[\w-]+|activedefrag|active-defrag-[\w-]+|active-expire-effort|activerehashing|jemalloc-bg-thread)$/,
  /^lfu-(?:log-factor|decay-time)$/,
  /^min-(?:replicas|slaves)-(?:to-write|max-lag)$/,
  /^repl-(?:diskless-[\w-]+|backlog-(?:size|ttl)|timeout|ping-(?:replica|slave)-period|disable-tcp-nodelay)$/,
  /^(?:replica|slave)-(?:priority|read-only|serve-stale-data|lazy-flush|ignore-maxmemory)$/,
  /^(?:client-output-buffer-limit|client-query-buffer-limit|proto-max-bulk-len|maxclients)$/,
  /^(?:lua-time-limit|busy-reply-threshold|acllog-max-len|acl-pubsub-default)$/,
  /^(?:requirepass|masterauth|primaryauth|masteruser|primaryuser)$/,
  /^cluster-(?:node-timeout|require-full-coverage|allow-[\w-]+|migration-barrier|(?:replica|slave)-[\w-]+|link-sendbuf-limit|databases|slot-stats-enabled|slot-migration-[\w-]+)$/,
];

/** Settings of which a server reads the value at its start; those with a file's name take one without a folder. */
const atStart: readonly { readonly name: RegExp; readonly value: RegExp }[] = [
  { name: /^(?:dbfilename|appendfilename|appenddirname|cluster-config-file)$/, value: /^"?[\w][\w.-]*"?$/ },
  { name: /^(?:io-threads|io-threads-do-reads|cluster-enabled|tcp-backlog|loglevel|rename-command|user)$/, value: /./ },
  { name: /^protected-mode$/, value: /^yes$/ },
];

/** Whether a running server may be given a value for this setting. */
export function maySet(name: string): boolean {
  return harmless.some((form) => form.test(name.toLowerCase()));
}

/** Whether a server may be started with this line of its configuration. */
export function mayStartWith(name: string, value: string): boolean {
  // A line of our file is one directive.
  if (/[\r\n]/.test(value)) return false;
  const word = name.toLowerCase();
  return maySet(word) || atStart.some((each) => each.name.test(word) && each.value.test(value.trim()));
}
