/** Where a build is: for progress. */
export interface Stage {
  readonly name: 'read' | 'edit' | 'layout' | 'print' | 'bind' | 'write';
  readonly detail?: string | undefined;
  readonly done?: number | undefined;
  readonly total?: number | undefined;
}
