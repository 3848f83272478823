/**
 * What is published of one table: a query over `$1` (the entity's id) whose columns are those of the dictionary, in its
 * order. Whatever the query does not select stays inside, so each names its columns and none selects a person.
 */
export interface PublicTable {
  name: string;
  sql: string;
}
