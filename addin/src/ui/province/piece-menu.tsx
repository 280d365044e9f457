import type { Piece, TextChange } from '@cchc/domain/province-report';
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { useLocale } from '../text/texts.ts';
import { dropped, moved, takenBack } from './edits.ts';
import { PROVINCE_TEXTS } from './texts.ts';

interface Props {
  piece: Piece;
  pieces: readonly Piece[];
  name: string;
  saving: boolean;
  save(change: TextChange | null): Promise<boolean>;
  add(): void;
}

/** What is seldom done to a piece: moved, left out, put back, another one below. */
export function PieceMenu({ piece, pieces, name, saving, save, add }: Props) {
  const words = PROVINCE_TEXTS[useLocale()];
  const { state } = piece;
  const [up, down] = [moved(pieces, piece, -1), moved(pieces, piece, 1)];
  const own = state === 'own' || state === 'orphan';
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          aria-label={words.of(words.more, name)}
          disabledFocusable={saving}
        >
          {words.more}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {up && <MenuItem onClick={() => void save(up)}>{words.up}</MenuItem>}
          {down && <MenuItem onClick={() => void save(down)}>{words.down}</MenuItem>}
          <MenuItem onClick={add}>{words.add}</MenuItem>
          {state === 'edited' && (
            <MenuItem onClick={() => void save(takenBack(piece))}>{words.reset}</MenuItem>
          )}
          <MenuItem onClick={() => void save(dropped(piece))}>
            {state === 'dropped' ? words.putBack : own ? words.remove : words.drop}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
