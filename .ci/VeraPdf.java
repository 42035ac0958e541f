import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.processor.reports.enums.JobEndStatus;

/**
 * Validates PDF files with veraPDF: VeraPdf [--flavours=ua1,2a,2b] FILE...
 * (default ua1,2a). Writes a line "PASS|FAIL|UNREADABLE, tab, flavour, tab, file"
 * for each file and flavour, below it the rules that failed. Exits with 1 unless all pass.
 */
public final class VeraPdf {
    // A field, so that the level set on the logger is not lost with it.
    private static final Logger LOG = Logger.getLogger("org.verapdf");

    public static void main(String[] args) {
        LOG.setLevel(Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
        boolean option = args.length > 0 && args[0].startsWith("--flavours=");
        String flavours = option ? args[0].substring("--flavours=".length()) : "ua1,2a";
        List<String> files = Arrays.asList(args).subList(option ? 1 : 0, args.length);
        boolean good = !files.isEmpty();
        for (String file : files) {
            for (String flavour : flavours.split(",")) good &= validate(file, flavour);
        }
        System.exit(good ? 0 : 1);
    }

    private static boolean validate(String file, String id) {
        var flavour = PDFAFlavour.byFlavourId(id);
        try (var parser = Foundries.defaultInstance().createParser(new File(file), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            // A run that was cut short or tested nothing is no pass.
            boolean pass = result.isCompliant() && result.getPDFAFlavour() == flavour
                    && result.getJobEndStatus() == JobEndStatus.NORMAL && result.getTotalAssertions() > 0;
            System.out.printf("%s\t%s\t%s%n", pass ? "PASS" : "FAIL", id, file);
            result.getFailedChecks().forEach((rule, count) -> {
                String description = validator.getProfile().getRuleByRuleId(rule).getDescription();
                System.out.printf("  %s, clause %s, test %d, %d times: %s%n", rule.getSpecification().getId(),
                        rule.getClause(), rule.getTestNumber(), count, description.strip());
                result.getTestAssertions().stream().filter(test -> test.getRuleId().equals(rule)).findFirst()
                        .ifPresent(test -> System.out.println("    at " + test.getLocation().getContext()));
            });
            return pass;
        } catch (Exception | StackOverflowError | OutOfMemoryError error) {
            System.out.printf("UNREADABLE\t%s\t%s%n  %s%n", id, file, error);
            return false;
        }
    }
}
