import { useRef } from "react";
import {
  Button,
  Select,
  Toolbar as FluentToolbar,
  Tooltip,
  makeStyles,
  tokens,
  Text,
} from "@fluentui/react-components";
import {
  ArrowDownload20Regular,
  DocumentAdd20Regular,
  FolderOpen20Regular,
  TableSimple20Regular,
  WeatherMoon20Regular,
  WeatherSunny20Regular,
} from "@fluentui/react-icons";
import { LOCALES, word, type Locale } from "./words";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1, textAlign: "center", color: tokens.colorNeutralForeground2 },
});

interface ToolbarProps {
  fileName: string;
  locale: Locale;
  dark: boolean;
  onOpen(file: File): void;
  onDownload(): void;
  onSample(): void;
  onBlank(): void;
  onLocale(locale: Locale): void;
  onDark(dark: boolean): void;
}

/** What Excel has under File, and the surroundings of the add-in: language and theme. */
export function Toolbar({ fileName, locale, dark, ...on }: ToolbarProps) {
  const styles = useStyles();
  const file = useRef<HTMLInputElement>(null);
  const nextTheme = word(dark ? "light" : "dark", locale);
  return (
    <FluentToolbar className={styles.bar} aria-label={word("toolbar", locale)}>
      <input
        ref={file}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        data-testid="open-file"
        onChange={({ target }) => {
          if (target.files?.[0]) on.onOpen(target.files[0]);
          target.value = ""; // so that the same file can be opened again
        }}
      />
      <Button
        appearance="subtle"
        icon={<FolderOpen20Regular />}
        onClick={() => file.current?.click()}
        data-testid="open"
      >
        {word("open", locale)}
      </Button>
      <Button appearance="subtle" icon={<ArrowDownload20Regular />} onClick={on.onDownload} data-testid="download">
        {word("download", locale)}
      </Button>
      <Tooltip content={word("sampleTip", locale)} relationship="description">
        <Button appearance="subtle" icon={<TableSimple20Regular />} onClick={on.onSample} data-testid="sample">
          {word("sample", locale)}
        </Button>
      </Tooltip>
      <Tooltip content={word("blankTip", locale)} relationship="description">
        <Button appearance="subtle" icon={<DocumentAdd20Regular />} onClick={on.onBlank} data-testid="blank">
          {word("blank", locale)}
        </Button>
      </Tooltip>
      <Text className={styles.name} truncate wrap={false} data-testid="file-name">
        {fileName}
      </Text>
      <Select
        size="small"
        value={locale}
        aria-label={word("language", locale)}
        onChange={(_, { value }) => on.onLocale(value as Locale)}
        data-testid="language"
      >
        {LOCALES.map((each) => (
          <option key={each} value={each}>
            {each === "en-US" ? "English" : "简体中文"}
          </option>
        ))}
      </Select>
      <Tooltip content={nextTheme} relationship="label">
        <Button
          appearance="subtle"
          icon={dark ? <WeatherSunny20Regular /> : <WeatherMoon20Regular />}
          aria-label={nextTheme}
          onClick={() => on.onDark(!dark)}
          data-testid="theme"
        />
      </Tooltip>
    </FluentToolbar>
  );
}
