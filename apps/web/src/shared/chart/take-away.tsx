import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import { downloadCsv } from '../design/download-csv.ts';
import { downloadPng, downloadSvg } from '../design/download-picture.ts';
import { toast } from '../design/toast.tsx';

interface TakeAwayProps {
  /** Of the files, without their ending. */
  name: string;
  /** What is taken, where several stand on a page. */
  of?: string;
  /** With its heads first. */
  table: () => readonly (readonly string[])[];
  picture: () => string;
}

/** A chart to take away: its numbers, and its picture to be shared, printed or put on a slide. */
export function TakeAway({ name, of, table, picture }: TakeAwayProps) {
  const { t } = useTranslation('shared');
  const takes = {
    CSV: () => downloadCsv(name, table()),
    SVG: () => downloadSvg(name, picture()),
    PNG: () => void downloadPng(name, picture()).catch(() => toast(t('chart.no-png'))),
  };
  return Object.entries(takes).map(([form, take]) => (
    <Button
      key={form}
      variant="quiet"
      size="small"
      icon={Download}
      aria-label={[t('chart.take', { form }), of].filter(Boolean).join(': ')}
      onPress={take}
    >
      {form}
    </Button>
  ));
}
