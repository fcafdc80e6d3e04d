import type { APIRoute } from 'astro';
import { respondFile } from '../../../components/data/respond.ts';
import { noticeListFiles } from '../../../exporters/notice-list.ts';
import type { BinaryFile, OutputFile } from '../../../exporters/output-file.ts';
import { loadSite } from '../../../load-site.ts';
import { editionMark } from '../../../text/edition-statement.ts';

/** The list of every notice, as CSV and as a workbook. */
export function getStaticPaths() {
  const { edition, site } = loadSite();
  const mark = editionMark(site);
  return edition.notices.flatMap((folder) =>
    noticeListFiles(folder, mark).map((file) => ({
      params: { id: folder.id, file: file.name },
      props: { file },
    })),
  );
}

export const GET: APIRoute<{ file: OutputFile | BinaryFile }> = ({ props }) =>
  respondFile(props.file);
