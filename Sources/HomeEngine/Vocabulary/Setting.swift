/// Where the home is shown: on somebody's own device, or on one that is handed from visitor to visitor.
public enum Setting: String, CaseIterable, Sendable {
    case personal
    case kiosk
}
