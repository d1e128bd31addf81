/** Far more than a recipe needs, and little enough to be read at once. */
export const maxFileBytes = 2_000_000;

export type FileRead =
  | { readonly text: string; readonly problem: null }
  | { readonly text: null; readonly problem: string };

/** The text of a file that may hold a recipe; or why it is not read, in a sentence. */
export async function readFile(file: Pick<File, 'name' | 'size' | 'text'>): Promise<FileRead> {
  if (file.size > maxFileBytes)
    return refused(
      `${file.name} is too large for a recipe: ${Math.round(file.size / 1e6)} MB, where up to ${maxFileBytes / 1e6} MB are read.`,
    );
  const text = (await file.text()).replace(/^\uFEFF/, '');
  if (!text.trimStart().startsWith('{'))
    return refused(`${file.name} holds no recipe: a saved recipe is a JSON object. What you see stays as it was.`);
  return { text, problem: null };
}

function refused(problem: string): FileRead {
  return { text: null, problem };
}
