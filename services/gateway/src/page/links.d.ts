export function pieces(text: string): { readonly text: string; readonly href?: string }[];
