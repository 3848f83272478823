import { contentHash } from '../evidence/canonical-json.ts';
import type { PrivacyNotice } from './privacy-notice.ts';

/** Apart from the words: a page shows those and hashes nothing. */
export const noticeHash = (notice: PrivacyNotice): string => contentHash(notice);
