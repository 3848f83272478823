/** PeerTube is many houses: those that pages of ours may show. */
export const peertubeHosts = ['framatube.org', 'peertube.tv', 'tilvids.com', 'video.blender.org'] as const;

/** Origins that a page may put in a frame. */
export const videoOrigins: readonly string[] = [
  'https://www.youtube-nocookie.com',
  'https://player.vimeo.com',
  ...peertubeHosts.map((host) => `https://${host}`),
];

export interface Video {
  /** As people call the house it comes from. */
  provider: string;
  /** The player, without cookies where the house offers that. */
  embed: string;
}

/** The player of a video's address as people copy it; null where it is none of the houses that are allowed. */
export function videoOf(address: string): Video | null {
  const [, named = '', path = '/', query = ''] = parts.exec(address) ?? [];
  const host = named.toLowerCase().replace(/^(www|m)\./, '');
  if (host === 'youtu.be') return youtube(path.slice(1));
  if (host === 'youtube.com' || host === 'youtube-nocookie.com')
    return youtube(valueIn(query, 'v') ?? /^\/(?:embed|shorts|live)\/([^/]+)/.exec(path)?.[1]);
  if (host === 'vimeo.com' || host === 'player.vimeo.com') return vimeo(path, query);
  if ((peertubeHosts as readonly string[]).includes(host)) return peertube(host, path);
  return null;
}

/** Host, path and query. No port and no user: nobody copies such an address of a video. */
const parts = /^https:\/\/([a-z0-9.-]+)(\/[^?#]*)?(?:\?([^#]*))?(?:#.*)?$/i;

const valueIn = (query: string, name: string): string | undefined =>
  query
    .split('&')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

function youtube(id: string | undefined): Video | null {
  if (!id || !/^[\w-]{6,20}$/.test(id)) return null;
  return { provider: 'YouTube', embed: `https://www.youtube-nocookie.com/embed/${id}` };
}

/** A private video has a second word behind its number. */
function vimeo(path: string, query: string): Video | null {
  const found = /^\/(?:video\/)?(\d{4,15})(?:\/([0-9a-f]{6,20}))?$/.exec(path);
  if (!found) return null;
  const key = found[2] ?? valueIn(query, 'h');
  const secret = key && /^[0-9a-f]{6,20}$/.test(key) ? `&h=${key}` : '';
  return { provider: 'Vimeo', embed: `https://player.vimeo.com/video/${found[1]}?dnt=1${secret}` };
}

function peertube(host: string, path: string): Video | null {
  const id = /^\/(?:w|videos\/watch|videos\/embed)\/([\w-]{8,40})$/.exec(path)?.[1];
  return id ? { provider: host, embed: `https://${host}/videos/embed/${id}?p2p=0` } : null;
}
