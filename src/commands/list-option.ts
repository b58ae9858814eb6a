import { Option } from '@commander-js/extra-typings';

/** An option that takes a list with commas. Where it is given again, the lists are one. */
export function listOption<const Flags extends string>(flags: Flags, description: string) {
  return new Option(flags, description).argParser((value: string, before: string | undefined) =>
    before === undefined ? value : `${before},${value}`,
  );
}
