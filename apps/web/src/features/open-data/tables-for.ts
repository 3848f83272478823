import { foldSpanish } from '@ruta/domain/consultation/spanish-stem';
import { dataTopics, type DataTopic, type TableWords } from '@ruta/domain/open-data/dictionary';

/**
 * Topics with the tables that speak of every word typed, in their title, file name or columns; a topic whose own title
 * does comes whole. All of them where nothing is typed. Accents and capitals do not matter.
 */
export function tablesFor(typed: string, language: 'es' | 'en'): DataTopic[] {
  const words = foldSpanish(typed).split(/\s+/).filter(Boolean);
  const speaks = (text: string) => {
    const folded = foldSpanish(text);
    return words.every((word) => folded.includes(word));
  };
  return dataTopics
    .map((topic) => ({
      ...topic,
      tables: topic.tables.filter(
        (table) => speaks(topic.title[language]) || speaks(textOf(table, language)),
      ),
    }))
    .filter(({ tables }) => tables.length > 0);
}

const textOf = ({ name, title, columns }: TableWords, language: 'es' | 'en'): string =>
  [name, title[language], ...columns.flatMap((column) => [column.name, column[language]])].join(' ');
