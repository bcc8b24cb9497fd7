import { defineDownload } from './route.ts';
import { writeZip } from './wire/zip.ts';

export const datasetRoute = defineDownload({
  path: '/api/dataset',
  summary: 'The data set as it stands in the store, in the files that npm run seed loads, as a ZIP archive',
  mediaTypes: ['application/zip'],
  async send(_request, { curation }, response) {
    const { id, files } = await curation.exportFiles();
    const inFolder = new Map([...files].map(([path, text]) => [`${id}/${path}`, text]));
    response.attachment(`${id}.zip`);
    response.type('application/zip').send(writeZip(inFolder));
  },
});
