import type { RequestHandler } from 'express';
import { type Config, isLoopback } from '../../config.ts';
import { AppError } from '../../errors.ts';

/**
 * Refuses requests that reach us under a name we do not go by: a page elsewhere may point its own name at this
 * machine (DNS rebinding) and would then be of "the same origin". Where a token is asked for, that page has none, and
 * any name will do unless ALLOWED_HOSTS says otherwise.
 */
export function checkHost(config: Pick<Config, 'host' | 'allowedHosts' | 'authToken'>): RequestHandler {
  const known = new Set([config.host, ...config.allowedHosts].map((name) => name.toLowerCase()));
  const anyName = config.authToken !== undefined && config.allowedHosts.length === 0;
  return (request, _response, next) => {
    const name = readHostName(request.headers.host);
    if (!anyName && !isLoopback(name) && !known.has(name)) {
      throw new AppError('Dragoman.HostNotAllowed', `This server does not go by the name "${name}".`, {
        hint: 'Call it by its address, or add the name to ALLOWED_HOSTS.',
      });
    }
    next();
  };
}

/**
 * Refuses what pages of other origins send (CSRF). Programs that are no browser send neither header. An image or script
 * on such a page has no Origin, but could still set a costly query going: browsers say whose page asks for it. Following
 * a link is another thing.
 */
export const checkOrigin: RequestHandler = (request, _response, next) => {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'] ?? 'none';
  const embedded =
    (site === 'cross-site' || site === 'same-site') && request.headers['sec-fetch-mode'] !== 'navigate';
  if (embedded || (origin !== undefined && !isSameOrigin(origin, host ?? ''))) {
    throw new AppError(
      'Dragoman.OriginNotAllowed',
      `Pages from ${origin ?? 'elsewhere'} may not call this server.`,
      {
        hint: 'Open Dragoman’s own page, or call it from a program.',
      },
    );
  }
  next();
};

function readHostName(host: string | undefined): string {
  const bracketed = /^(\[[^\]]*\])/.exec(host ?? '')?.[1];
  return (bracketed ?? (host ?? '').split(':')[0] ?? '').toLowerCase();
}

function isSameOrigin(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}
