package vn.nongthonmoi.workbench.appraise;

import java.util.List;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.office.print.Texts;

/** Names the decisions behind the layers that were applied, as a letter quotes them. */
public final class Decisions {

    private final Texts texts;
    private final boolean layers;

    /**
     * Prepares to name them.
     *
     * @param layers whether one whose content is not known is named with its layer, by which somebody finds its file
     */
    public Decisions(Texts texts, boolean layers) {
        this.texts = texts;
        this.layers = layers;
    }

    /** The decisions behind layers, each once; the layer's name where its decision is not among the documents. */
    public List<String> of(List<String> layers, List<Annex.Document> documents) {
        return layers.stream().map(layer -> named(layer, documents)).distinct().toList();
    }

    private String named(String layer, List<Annex.Document> documents) {
        return documents.stream().filter(d -> d.layer().equals(layer)).findFirst().map(d -> {
            String number = d.decision().isEmpty()
                    ? texts.get("annex.no-number", Integer.toString(d.date().getYear())) : d.decision();
            String text = d.annex().isEmpty() ? number : number + ", " + d.annex();
            return d.contentKnown() ? text : texts.get((layers ? "appraisal." : "document.")
                    + (d.contentInPart() ? "in-part" : "unseen"), text, layer);
        }).orElse(layer);
    }
}
