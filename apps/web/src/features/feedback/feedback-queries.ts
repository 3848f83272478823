import { CommitmentList, CommitmentSummary, VersionContent } from '@ruta/contracts/drafting/commitment';
import { CommentPage, DueComments } from '@ruta/contracts/feedback/comment';
import { queryOptions } from '@tanstack/react-query';
import { http } from '../../shared/http/http.ts';

const base = (slug: string) => `/api/entities/${slug}`;

export const commitmentsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['feedback', slug, 'all'],
    queryFn: ({ signal }) => http.get(`${base(slug)}/commitments`, CommitmentList, { signal }),
  });

export const commitmentQuery = (slug: string, key: string) =>
  queryOptions({
    queryKey: ['feedback', slug, 'one', key],
    queryFn: ({ signal }) => http.get(`${base(slug)}/commitments/${key}`, CommitmentSummary, { signal }),
  });

/** A version never changes. */
export const versionQuery = (slug: string, id: string, version: number) =>
  queryOptions({
    queryKey: ['feedback-version', id, version],
    queryFn: ({ signal }) =>
      http.get(`${base(slug)}/commitments/${id}/versions/${version}`, VersionContent, { signal }),
    staleTime: Infinity,
  });

/** Comments come oldest first; a round has hundreds, not thousands, and the page shows them by paragraph: all at once. */
export const commentsQuery = (slug: string, id: string, version: number) =>
  queryOptions({
    queryKey: ['feedback', slug, 'comments', id, version],
    queryFn: async ({ signal }) => {
      const items = [];
      let page: CommentPage;
      let after = 0;
      do {
        const search = `version=${version}&after=${after}&limit=200`;
        page = await http.get(`${base(slug)}/commitments/${id}/comments?${search}`, CommentPage, { signal });
        items.push(...page.items);
        after = page.next ?? 0;
      } while (page.next !== null);
      return { ...page, items };
    },
  });

export const dueQuery = (slug: string) =>
  queryOptions({
    queryKey: ['feedback', slug, 'due'],
    queryFn: ({ signal }) => http.get(`${base(slug)}/comments-due`, DueComments, { signal }),
  });
