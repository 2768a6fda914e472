/** Google Drive: the few calls of the advanced service that a script makes under `drive.file`. */
import { type Answers, type Google, notHere } from './google';

export function driveCalls(google: Google): Answers<'Drive'> {
  return {
    'Drive.Files.update': (caller, resource, id) => {
      const file = google.grantedFile(id, caller, 'drive.files.update');
      file.name = resource.name ?? file.name;
      file.isInBin = resource.trashed ?? file.isInBin ?? false;
      google.touch(id);
      return { id, name: file.name };
    },
    // Under drive.file only what the script made or was given is there to be listed.
    'Drive.Files.list': (caller, { q }) => {
      if (q !== 'trashed = false') throw notHere(`the search "${q}"`);
      const files = Object.values(google.state.files).filter((file) => file.grantedTo.includes(caller.account));
      return { files: files.filter((file) => file.isInBin !== true).map(({ id, name }) => ({ id, name })) };
    },
  };
}
