const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * Commands that only touch data, or the client's own connection, or tell about the server: sent with any arguments.
 * Of Redis up to 8.10 and Valkey up to 9.1.
 */
const plain = words(`
  append bitcount bitfield bitfield_ro bitop bitpos blmove blmpop blpop brpop brpoplpush bzmpop bzpopmax bzpopmin copy
  decr decrby del delex delifeq digest dump exists expire expireat expiretime flushall flushdb geoadd geodist geohash
  geopos georadius georadius_ro georadiusbymember georadiusbymember_ro geosearch geosearchstore get getbit getdel getex
  getrange getset hdel hexists hexpire hexpireat hexpiretime hget hgetall hgetdel hgetex hincrby hincrbyfloat hkeys hlen
  hmget hmset hpersist hpexpire hpexpireat hpexpiretime hpttl hrandfield hscan hset hsetex hsetnx hstrlen httl hvals
  incr incrby incrbyfloat increx keys lcs lindex linsert llen lmove lmpop lpop lpos lpush lpushx lrange lrem lset ltrim
  mget move mset msetex msetnx persist pexpire pexpireat pexpiretime pfadd pfcount pfmerge psetex pttl publish
  randomkey rename renamenx restore restore-asking rpop rpoplpush rpush rpushx sadd scan scard sdiff sdiffstore set
  setbit setex setnx setrange sinter sintercard sinterstore sismember smembers smismember smove sort sort_ro spop
  spublish srandmember srem sscan strlen substr sunion sunionstore swapdb touch ttl type unlink vadd vcard vdim vemb
  vgetattr vinfo vismember vlinks vrandmember vrange vrem vsetattr vsim hotkeys xnack xack xackdel xadd xautoclaim xcfgset xclaim
  xdel xdelex xgroup xinfo xlen xpending xrange xread xreadgroup xrevrange xsetid xtrim zadd zcard zcount zdiff
  zdiffstore zincrby zinter zintercard zinterstore zlexcount zmpop zmscore zpopmax zpopmin zrandmember zrange
  zrangebylex zrangebyscore zrangestore zrank zrem zremrangebylex zremrangebyrank zremrangebyscore zrevrange
  zrevrangebylex zrevrangebyscore zrevrank zscan zscore zunion zunionstore
  discard exec multi unwatch watch eval eval_ro evalsha evalsha_ro fcall fcall_ro function script
  psubscribe pubsub punsubscribe ssubscribe subscribe sunsubscribe unsubscribe
  asking auth client echo hello monitor ping quit readonly readwrite reset select
  bgrewriteaof bgsave command commandlog dbsize info lastsave latency lolwut memory object role save slowlog time
  wait waitaof
`);

/** Families of commands that came from modules, and those of the array type. */
const families = /^(?:(?:json|bf|cf|cms|topk|tdigest|ts|ft)\.[a-z.]+|ar[a-z]+)$/;

/** Of these only some subcommands. */
const parts: Readonly<Record<string, ReadonlySet<string>>> = {
  acl: words('cat deluser dryrun genpass getuser help list log setuser users whoami'),
  cluster: words(`
    addslots addslotsrange bumpepoch count-failure-reports countkeysinslot delslots delslotsrange failover flushslots
    forget getkeysinslot getslotmigrations help info keyslot links myid myshardid nodes replicas replicate reset
    saveconfig set-config-epoch setslot shards slaves slot-stats slots migration
  `),
  config: words('get help resetstat rewrite'),
  debug: words('htstats htstats-key listpack object quicklist sdslen set-active-expire'),
  sentinel: words(`
    ckquorum config failover flushconfig get-master-addr-by-name get-primary-addr-by-name info-cache
    is-master-down-by-addr master masters myid pending-scripts primaries primary replicas reset sentinels slaves
  `),
};

/** Whether a command may be sent whatever its arguments are. @param args - Words in lower case, name first. */
export function isHarmless([name = '', first = '', second = '']: readonly string[]): boolean {
  if (name === 'sentinel' && first === 'config') return second === 'get';
  if (Object.hasOwn(parts, name)) return parts[name]?.has(first) ?? false;
  return plain.has(name) || families.test(name);
}

/** Whether a command runs text as code on the server. */
export function runsScripts(name: string): boolean {
  return /^(?:eval|evalsha|fcall)(?:_ro)?$|^function$|^script$/.test(name);
}
