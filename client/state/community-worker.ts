import { findCommunities, type Outline } from './communities.ts';

/** Runs beside the page: one outline in, its communities out. */
self.addEventListener('message', ({ data }: MessageEvent<Outline>) => {
  self.postMessage(findCommunities(data));
});
