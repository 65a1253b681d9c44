import { Button, Text, Tooltip, makeStyles, tokens } from "@fluentui/react-components";
import { inLocale, type Manifest, type RibbonControl } from "../manifest";
import { hereabouts } from "./addin";
import { word, type Locale } from "./words";

const useStyles = makeStyles({
  strip: {
    display: "flex",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowX: "auto",
  },
  group: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    paddingRight: tokens.spacingHorizontalM,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  controls: { display: "flex", gap: tokens.spacingHorizontalXS },
  control: {
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    minWidth: "72px",
    padding: tokens.spacingVerticalXS,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  groupLabel: { color: tokens.colorNeutralForeground3 },
});

interface RibbonProps {
  manifest: Manifest;
  locale: Locale;
  disabledControls: ReadonlySet<string>;
  onRun(control: RibbonControl): void;
}

/** The add-in's buttons, as its manifest describes them. */
export function Ribbon({ manifest, locale, disabledControls, onRun }: RibbonProps) {
  const styles = useStyles();
  return (
    <div className={styles.strip} role="toolbar" aria-label={word("ribbon", locale)} data-testid="ribbon">
      {manifest.groups.map((group) => (
        <div key={group.id} className={styles.group} role="group" aria-label={inLocale(group.label, locale)}>
          <div className={styles.controls}>
            {group.controls.map((control) => (
              <Tooltip key={control.id} content={inLocale(control.tip, locale)} relationship="description">
                <Button
                  className={styles.control}
                  appearance="subtle"
                  disabled={disabledControls.has(control.id)}
                  onClick={() => onRun(control)}
                  data-testid={`ribbon-${control.id}`}
                  icon={<img src={iconOf(control)} width={32} height={32} alt="" />}
                >
                  {inLocale(control.label, locale)}
                </Button>
              </Tooltip>
            ))}
          </div>
          <Text size={100} className={styles.groupLabel}>
            {inLocale(group.label, locale)}
          </Text>
        </div>
      ))}
    </div>
  );
}

/** 32 pixels are shown; a denser screen takes the larger image. */
function iconOf({ icons }: RibbonControl): string {
  return hereabouts((devicePixelRatio > 1 ? (icons[64] ?? icons[80]) : icons[32]) ?? icons[80] ?? "");
}
