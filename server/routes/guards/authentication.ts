import { createHmac, timingSafeEqual } from 'node:crypto';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { AppError } from '../../errors.ts';
import { renderLoginPage } from './login-page.ts';

const cookieName = 'dragoman_session';

/**
 * Asks every request for the token: as `Authorization: Bearer …`, or as the cookie that the login page gives for it.
 * The cookie holds a value derived from the token, never the token.
 */
export function createAuthentication(token: string): Router {
  const session = createHmac('sha256', token).update('dragoman session').digest('hex');
  const router = Router();
  router.get('/login', (_request, response) => sendLoginPage(response, 200, undefined));
  router.post('/login', express.urlencoded({ extended: false, limit: 4096 }), (request, response) => {
    const given: unknown = request.body?.token;
    if (typeof given !== 'string' || !isSame(given, token)) {
      sendLoginPage(response, 401, 'That is not the token.');
      return;
    }
    response.cookie(cookieName, session, { httpOnly: true, sameSite: 'strict', secure: request.secure });
    response.redirect(303, '/');
  });
  router.use(requireToken(token, session));
  return router;
}

function requireToken(token: string, session: string): RequestHandler {
  return (request, response, next) => {
    const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const cookie = readCookie(request.headers.cookie ?? '');
    const known =
      (bearer !== undefined && isSame(bearer, token)) || (cookie !== undefined && isSame(cookie, session));
    if (known) next();
    else if (isPageRequest(request)) response.redirect(303, '/login');
    else {
      response.setHeader('WWW-Authenticate', 'Bearer');
      throw new AppError('Dragoman.Unauthorized', 'This server asks for its token.', {
        hint: 'Send it as "Authorization: Bearer …", or sign in at /login.',
      });
    }
  };
}

/** Compares digests, which have one length: neither time nor length tells how much of a guess was right. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'comparison').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}

function readCookie(header: string): string | undefined {
  return header
    .split(';')
    .map((entry) => entry.trim())
    .find((entry) => entry.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1);
}

function isPageRequest(request: Request): boolean {
  return request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
}

function sendLoginPage(response: Response, status: number, problem: string | undefined): void {
  response.status(status).type('html').setHeader('Cache-Control', 'no-store').send(renderLoginPage(problem));
}
