import { asApiError } from '../api/http.ts';
import { announce } from './announcements.ts';
import { describePlaces } from './link-places.ts';
import { describeLink } from './link-sync.ts';
import { writeAddress } from './page-sync.ts';
import { currentView } from './steps-store.ts';
import { emptyLink, encodeLink, type Link } from './url.ts';
import { isFromFile } from './view-graph.ts';
import { keepView } from './view-keeping.ts';

/** Longer addresses break where links are pasted: mail, chats, some proxies. */
const mostCharacters = 1_800;

/**
 * Puts the link to exactly this picture, places and camera included, into the address and onto the clipboard. A picture
 * that is too long for an address is saved on the server, and the link leads there.
 */
export async function copyLink(): Promise<boolean> {
  const link = await shorten({ ...describeLink(), ...describePlaces() });
  if (link === null) {
    return false;
  }
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

/** Where this server saves nothing the long link has to do; of a graph from a file there is none then. */
async function shorten(link: Link): Promise<Link | null> {
  const fromFile = [...currentView().nodes].some(isFromFile);
  if (encodeLink(link).length <= mostCharacters && !fromFile) {
    return link;
  }
  let id: string;
  try {
    id = await keepView('');
  } catch (error) {
    if (fromFile) {
      const why = asApiError(error).message;
      announce(`${why} No link can hold a graph from a file; under Views it can be kept as a file.`);
    }
    return fromFile ? null : link;
  }
  return { ...emptyLink, theme: link.theme, deeds: [{ kind: 'view', id }] };
}
