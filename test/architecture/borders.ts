import { type Import, importsOf } from './imports.ts';
import { allows, type Room, roomsOf } from './rooms.ts';
import { markupOnly } from './scripts.ts';
import { type Check, type Fault, isCode, type SourceFile } from './sources.ts';

/** Each file lives in exactly one room and imports only what that room may. */
export const checkBorders: Check = (files) =>
  files.filter(isCode).flatMap((file) => [...homeFaults(file), ...importFaults(file), ...markupFaults(file)]);

function homeFaults({ path }: SourceFile): Fault[] {
  const found = roomsOf(path);
  const say = (message: string): Fault => ({ file: path, line: 1, message });
  if (found.length === 0)
    return [say('belongs to no room: move it into one of the folders that test/architecture/rooms.ts lists.')];
  if (found.length > 1)
    return [
      say(
        `belongs to ${found.map(({ name }) => name).join(' and ')}: make the rooms in test/architecture/rooms.ts disjoint.`,
      ),
    ];
  const isTest = /\.(test|spec|bench|prop|properties)\.\w+$|\/(__tests__|tests?)\//.test(path);
  return isTest && path.startsWith('simulator/')
    ? [say('is test code inside the simulator: move it to the same place under test/.')]
    : [];
}

function importFaults(file: SourceFile): Fault[] {
  const [room] = roomsOf(file.path);
  if (!room) return [];
  return importsOf(file).flatMap((each) => {
    const message = complaint(room, file.path, each);
    return message ? [{ file: file.path, line: each.line, message }] : [];
  });
}

function complaint(room: Room, path: string, { kind, target }: Import): string | undefined {
  const isFreeRoom = room.may.includes('**');
  if (target === undefined)
    return kind === 'url' && isFreeRoom
      ? undefined
      : 'imports a computed address: spell the path out as a string, so that it can be read and checked.';
  const id = room.holds.exec(path)?.[1] ?? '';
  const allowed = [
    ...room.may,
    ...(kind === 'type' ? (room.mayAsTypes ?? []) : []),
    ...(kind === 'dynamic' ? (room.mayLazily ?? []) : []),
    ...(kind === 'quote' ? (room.mayQuote ?? []) : []),
  ];
  if (allows(allowed, target, id)) return undefined;
  if (target.startsWith('node:') && path.startsWith('simulator/'))
    return `imports ${target}, but the simulator knows no platform: let src/cli or src/server do it and hand the result in.`;
  return `imports ${target.replace(/^npm:/, 'the package ')}, which ${room.name.replace('<id>', id)} may not: ${room.instead}.`;
}

/** Expressions in markup are not parsed, so imports have no business there. */
function markupFaults(file: SourceFile): Fault[] {
  const markup = markupOnly(file.path, file.text);
  return [...markup.matchAll(/\bimport\s*(\(|\.\s*meta\s*\.\s*(glob|resolve|url)\b)/g)].map((match) => ({
    file: file.path,
    line: markup.slice(0, match.index).split('\n').length,
    message: 'imports in its markup: move the import into the script, where it is checked.',
  }));
}
