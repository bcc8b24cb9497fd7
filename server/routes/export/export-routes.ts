/** `POST /api/export` and `GET /api/export/…`: whole answers as files, streamed from the store. */
import type { Response } from 'express';
import { z } from 'zod';
import type { CypherMap } from '../../../protocol/values.ts';
import { coerceTextParameters } from '../../library/query-parameters.ts';
import { defineDownload } from '../route.ts';
import type { RouteContext } from '../route-context.ts';
import { readLooseParameters } from '../wire/parameter-reading.ts';
import { chooseFileName, type ExportRequest, exportRequest } from './export-request.ts';
import { exportFile } from './exporting.ts';
import { sendFile } from './file-sending.ts';
import { exportFormat, mediaTypes } from './formats.ts';

/** Sentences about the file, for whoever fetches it; percent-encoded, because a header holds ASCII alone. */
export const noticeHeader = 'Dragoman-Notice';

export const exportByBody = defineDownload({
  method: 'post',
  path: '/api/export',
  summary: 'The whole answer of a statement or query, or chosen nodes and relationships, as a file',
  bodySchema: exportRequest,
  mediaTypes: Object.values(mediaTypes),
  send({ body, signal }, context, response) {
    const parameters = readLooseParameters(body.parameters ?? new Map());
    return sendExport(body, parameters, signal, context, response);
  },
});

export const exportByAddress = defineDownload({
  path: '/api/export/:folder/:name.:format',
  summary: 'The whole answer of a query of the library as a file, with parameters from the query string',
  pathSchema: z.strictObject({ folder: z.string(), name: z.string(), format: exportFormat }),
  querySchema: z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .describe('The query’s own parameters; a list is given by repeating its name.'),
  mediaTypes: Object.values(mediaTypes),
  send({ path, query, signal }, context, response) {
    const id = `${path.folder}/${path.name}`;
    const parameters = coerceTextParameters(context.library.find(id), query);
    const request = exportRequest.parse({ query: id, format: path.format });
    return sendExport(request, parameters, signal, context, response);
  },
});

async function sendExport(
  request: ExportRequest,
  parameters: CypherMap,
  signal: AbortSignal,
  context: RouteContext,
  response: Response,
): Promise<void> {
  const { pieces, notices } = await exportFile(request, parameters, signal, context);
  const sent = notices.length === 0 ? {} : { [noticeHeader]: encodeURIComponent(notices.join(' ')) };
  await sendFile(response, pieces, () => {
    response.attachment(chooseFileName(request));
    response.set({ 'Content-Type': mediaTypes[request.format], ...sent });
  });
}
