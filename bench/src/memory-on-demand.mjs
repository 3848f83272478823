// Loaded into a measured server: tells its memory after a full collection, when asked over IPC.
process.on('message', (asked) => {
  if (asked !== 'memory') return;
  for (let n = 0; n < 3; n += 1) globalThis.gc();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send({ memory: { rss, heapUsed, external } });
});
process.channel?.unref();
