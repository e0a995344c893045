/** Something sealed that was just opened: it stands on the answer to the opening and nowhere else. */
export type Opened =
  | { readonly kind: 'phone'; readonly name: string; readonly phone: string | null; readonly forgotten: boolean }
  | { readonly kind: 'place'; readonly place: string | null; readonly contact: string | null; readonly forgotten: boolean };
