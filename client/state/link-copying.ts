import { announce } from './announcements.ts';
import { describePlaces } from './link-places.ts';
import { describeLink } from './link-sync.ts';
import { writeAddress } from './page-sync.ts';
import { emptyLink, encodeLink, type Link } from './url.ts';
import { keepView } from './view-keeping.ts';

/** Longer addresses break where links are pasted: mail, chats, some proxies. */
const mostCharacters = 1_800;

/**
 * Puts the link to exactly this picture, places and camera included, into the address and onto the clipboard. A picture
 * that is too long for an address is saved on the server, and the link leads there.
 */
export async function copyLink(): Promise<boolean> {
  const link = await shorten({ ...describeLink(), ...describePlaces() });
  writeAddress(link, 'replace');
  try {
    await navigator.clipboard.writeText(window.location.href);
    announce('The link to this picture is copied');
    return true;
  } catch {
    announce('This browser keeps pages from copying; the same link stands in the address bar');
    return false;
  }
}

/** Where this server saves nothing the long link has to do. */
async function shorten(link: Link): Promise<Link> {
  if (encodeLink(link).length <= mostCharacters) {
    return link;
  }
  const id = await keepView('').catch(() => null);
  return id === null ? link : { ...emptyLink, theme: link.theme, deeds: [{ kind: 'view', id }] };
}
