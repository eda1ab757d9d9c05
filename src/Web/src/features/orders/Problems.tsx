import { useInfiniteQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';
import { DataTable } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import type { Import } from './send';
import { useOrdersTexts } from './texts';

type Row = components['schemas']['ShowImportRefusedRow'];

/** Rows of a report that were refused, with the line, the column and why. */
export function Problems({ run, close }: { run: Import; close: () => void }) {
  const t = useOrdersTexts();
  const list = useInfiniteQuery({
    queryKey: ['list', 'problems', run.id],
    queryFn: ({ pageParam }) => read(api.GET('/api/orders/imports/{id}/problems', { params: { path: { id: run.id }, query: { cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <Modal open onCancel={close} footer={null} width={860} title={t.problemsOf(run.fileName)} destroyOnHidden>
      <DataTable<Row> label={t.problemsOf(run.fileName)} keyOf={(row) => `${row.line} ${row.field} ${row.code}`} nameOf={(row) => String(row.line)} empty={<Empty title={t.problems(0)} />}
        rows={{ items: list.data?.pages.flatMap((page) => page.items), failure: list.error, retry: () => void list.refetch(), more: list.hasNextPage ? () => void list.fetchNextPage() : undefined, loadingMore: list.isFetchingNextPage }}
        columns={[
          { key: 'line', title: t.problem.line, width: '72px', align: 'right', cell: (row) => row.line },
          { key: 'field', title: t.problem.field, width: '150px', cell: (row) => row.field },
          { key: 'reason', title: t.problem.reason, width: '260px', cell: (row) => <span className="wrap">{row.reason}</span> },
          { key: 'raw', title: t.problem.raw, cell: (row) => <code className="wrap">{row.raw}</code> },
        ]} />
    </Modal>
  );
}
